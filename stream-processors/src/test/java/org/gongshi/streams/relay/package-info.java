/** The relay without servers. */
@NullMarked
package org.gongshi.streams.relay;

import org.jspecify.annotations.NullMarked;
