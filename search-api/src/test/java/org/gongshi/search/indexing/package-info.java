/** Tests of {@code org.gongshi.search.indexing}. */
@NullMarked
package org.gongshi.search.indexing;

import org.jspecify.annotations.NullMarked;
