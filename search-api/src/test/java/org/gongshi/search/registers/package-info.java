/** Tests of {@code org.gongshi.search.registers}. */
@NullMarked
package org.gongshi.search.registers;

import org.jspecify.annotations.NullMarked;
