/** The index: its definition, its writes, and queries as the engine wants them; the only place that knows the engine. */
@NullMarked
package org.gongshi.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
