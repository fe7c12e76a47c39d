/** The rows of the search API: its queries beside the naive design's on the same engine, its pages beside its API. */
@NullMarked
package org.gongshi.bench.search;

import org.jspecify.annotations.NullMarked;
