/** Hostile files, and what is left of them. */
@NullMarked
package org.gongshi.ingest.flowcharts;

import org.jspecify.annotations.NullMarked;
