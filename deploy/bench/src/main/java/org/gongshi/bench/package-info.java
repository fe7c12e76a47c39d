/** The benchmark: ratios of two programs that do their work side by side in one run. */
@NullMarked
package org.gongshi.bench;

import org.jspecify.annotations.NullMarked;
