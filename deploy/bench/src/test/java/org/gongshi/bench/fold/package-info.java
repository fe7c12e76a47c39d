/** Tests of the package of the same name. */
@NullMarked
package org.gongshi.bench.fold;

import org.jspecify.annotations.NullMarked;
