/** The made-up log: cases of twelve events each, as the gateway would have written them. */
@NullMarked
package org.gongshi.bench.caselog;

import org.jspecify.annotations.NullMarked;
