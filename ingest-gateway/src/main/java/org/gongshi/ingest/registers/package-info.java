/** The register of agencies: who may decide, from when to when. */
@NullMarked
package org.gongshi.ingest.registers;

import org.jspecify.annotations.NullMarked;
