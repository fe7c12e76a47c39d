/** Tests of findings, masking and reading JSON. */
@NullMarked
package org.gongshi.ingest.checks;

import org.jspecify.annotations.NullMarked;
