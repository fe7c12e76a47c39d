/** The pages for people. */
@NullMarked
package org.gongshi.search.portal;

import org.jspecify.annotations.NullMarked;
