/** Tests of the package of the same name. */
@NullMarked
package org.gongshi.search.supervision;

import org.jspecify.annotations.NullMarked;
