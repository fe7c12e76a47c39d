/** Tests of the package of the same name. */
@NullMarked
package org.gongshi.bench.freshness;

import org.jspecify.annotations.NullMarked;
