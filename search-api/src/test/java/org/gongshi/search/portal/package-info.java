/** Tests of {@code org.gongshi.search.portal}. */
@NullMarked
package org.gongshi.search.portal;

import org.jspecify.annotations.NullMarked;
