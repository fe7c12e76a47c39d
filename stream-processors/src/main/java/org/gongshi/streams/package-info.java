/** The stream processors: the topology, its settings and the process that runs it. */
@NullMarked
package org.gongshi.streams;

import org.jspecify.annotations.NullMarked;
