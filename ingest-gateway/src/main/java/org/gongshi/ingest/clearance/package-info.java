/** Whether a case may be decided (能否作出决定): asked by its agency before it decides. */
@NullMarked
package org.gongshi.ingest.clearance;

import org.jspecify.annotations.NullMarked;
