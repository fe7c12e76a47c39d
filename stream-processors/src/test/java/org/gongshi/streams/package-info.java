/** Tests of the stream processors as a whole, and the samples that all their tests share. */
@NullMarked
package org.gongshi.streams;

import org.jspecify.annotations.NullMarked;
