/** The registers: who may decide, by which officers, about what, by which power; from when to when. */
@NullMarked
package org.gongshi.ingest.registers;

import org.jspecify.annotations.NullMarked;
