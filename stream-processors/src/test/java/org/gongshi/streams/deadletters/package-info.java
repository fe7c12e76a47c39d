/** Tests of the dead letters. */
@NullMarked
package org.gongshi.streams.deadletters;

import org.jspecify.annotations.NullMarked;
