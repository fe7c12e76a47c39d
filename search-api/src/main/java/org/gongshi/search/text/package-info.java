/** Chinese text as it is searched: folded, cut into terms, its everyday words known, its places marked. Pure, the same at both ends. */
@NullMarked
package org.gongshi.search.text;

import org.jspecify.annotations.NullMarked;
