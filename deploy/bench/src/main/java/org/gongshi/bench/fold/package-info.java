/** The row of the fold beside a topology that passes everything on. */
@NullMarked
package org.gongshi.bench.fold;

import org.jspecify.annotations.NullMarked;
