/** Tests of the package of the same name. */
@NullMarked
package org.gongshi.search.reports;

import org.jspecify.annotations.NullMarked;
