/** Public decisions and questions about them: what a visitor may ask and what the answer holds. */
@NullMarked
package org.gongshi.search.decisions;

import org.jspecify.annotations.NullMarked;
