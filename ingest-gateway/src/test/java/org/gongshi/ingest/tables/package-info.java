/** Tests of tables: every format, and everything that can be wrong with a file. */
@NullMarked
package org.gongshi.ingest.tables;

import org.jspecify.annotations.NullMarked;
