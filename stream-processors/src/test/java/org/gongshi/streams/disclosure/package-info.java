/** Tests of the disclosure policy, on both sides of each rule. */
@NullMarked
package org.gongshi.streams.disclosure;

import org.jspecify.annotations.NullMarked;
