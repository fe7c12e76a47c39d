/** {@code gongshi rebuild-index}: an operator has the search's indexes made anew from the log. */
@NullMarked
package org.gongshi.local.indexes;

import org.jspecify.annotations.NullMarked;
