/** Tests of the fold. */
@NullMarked
package org.gongshi.streams.fold;

import org.jspecify.annotations.NullMarked;
