/** Tests of the package of the same name. */
@NullMarked
package org.gongshi.bench.table;

import org.jspecify.annotations.NullMarked;
