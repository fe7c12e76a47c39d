/** Tests of {@code org.gongshi.search.suggestions}. */
@NullMarked
package org.gongshi.search.suggestions;

import org.jspecify.annotations.NullMarked;
