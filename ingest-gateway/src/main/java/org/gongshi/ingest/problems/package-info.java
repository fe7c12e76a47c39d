/** How the gateway says no: problem details (RFC 9457) with every finding in words. */
@NullMarked
package org.gongshi.ingest.problems;

import org.jspecify.annotations.NullMarked;
