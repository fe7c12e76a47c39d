/** Files as departments have them (CSV, XLSX, Avro, lines of JSON), read row by row into submissions; templates for them. */
@NullMarked
package org.gongshi.ingest.tables;

import org.jspecify.annotations.NullMarked;
