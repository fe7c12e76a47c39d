/** Tests of {@code org.gongshi.search.decisions}. */
@NullMarked
package org.gongshi.search.decisions;

import org.jspecify.annotations.NullMarked;
