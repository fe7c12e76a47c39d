/** Small topics kept in memory, and the one way to write to a topic: confirmed by the broker. */
@NullMarked
package org.gongshi.search.topics;

import org.jspecify.annotations.NullMarked;
