/** Tests of the package of the same name. */
@NullMarked
package org.gongshi.bench.caselog;

import org.jspecify.annotations.NullMarked;
