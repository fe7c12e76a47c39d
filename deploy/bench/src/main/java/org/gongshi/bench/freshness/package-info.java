/** How long a decision takes from the door to whoever looks for it, through every process of the product. */
@NullMarked
package org.gongshi.bench.freshness;

import org.jspecify.annotations.NullMarked;
