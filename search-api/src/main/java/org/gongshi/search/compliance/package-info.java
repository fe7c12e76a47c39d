/** What agencies did, judged (合规): cards, their sums, what is asked of them and who may see which. */
@NullMarked
package org.gongshi.search.compliance;

import org.jspecify.annotations.NullMarked;
