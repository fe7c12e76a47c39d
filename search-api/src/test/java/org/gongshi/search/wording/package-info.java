/** Tests of {@code org.gongshi.search.wording}. */
@NullMarked
package org.gongshi.search.wording;

import org.jspecify.annotations.NullMarked;
