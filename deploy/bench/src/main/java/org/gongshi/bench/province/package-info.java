/** {@code bench --load province}: a made-up province with known truth, loaded into the whole product, and what it then says. */
@NullMarked
package org.gongshi.bench.province;

import org.jspecify.annotations.NullMarked;
