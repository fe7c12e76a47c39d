/** From the log to the index: committed decisions, one bulk request per poll, positions committed after it. */
@NullMarked
package org.gongshi.search.indexing;

import org.jspecify.annotations.NullMarked;
