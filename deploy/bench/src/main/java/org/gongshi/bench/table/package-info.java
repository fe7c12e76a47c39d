/** Measured rows: arithmetic, the printed table, the file for machines. */
@NullMarked
package org.gongshi.bench.table;

import org.jspecify.annotations.NullMarked;
