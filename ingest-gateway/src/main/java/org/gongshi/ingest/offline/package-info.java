/** {@code ./gongshi check}: the door's own checks over files on this machine, without server, network or registers. */
@NullMarked
package org.gongshi.ingest.offline;

import org.jspecify.annotations.NullMarked;
