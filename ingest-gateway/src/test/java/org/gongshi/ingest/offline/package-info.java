/** Tests of the checks on this machine. */
@NullMarked
package org.gongshi.ingest.offline;

import org.jspecify.annotations.NullMarked;
