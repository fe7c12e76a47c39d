/** Up to which moment the pages and answers are complete. */
@NullMarked
package org.gongshi.search.freshness;

import org.jspecify.annotations.NullMarked;
