/** Tests of the register's rules. */
@NullMarked
package org.gongshi.ingest.registers;

import org.jspecify.annotations.NullMarked;
