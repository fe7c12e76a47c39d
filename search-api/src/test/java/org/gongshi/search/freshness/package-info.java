/** Tests of {@code org.gongshi.search.freshness}. */
@NullMarked
package org.gongshi.search.freshness;

import org.jspecify.annotations.NullMarked;
