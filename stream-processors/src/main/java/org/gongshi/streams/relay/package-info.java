/** Brings what supervisors and receivers do into the order of the agency's events, where alone it counts. */
@NullMarked
package org.gongshi.streams.relay;

import org.jspecify.annotations.NullMarked;
