/** Cases from real life, each with its dates, walked through the whole topology. */
@NullMarked
package org.gongshi.streams.stories;

import org.jspecify.annotations.NullMarked;
