/** Dead letters (死信): what can't be read or broke the fold goes to the operators, and the stream goes on. */
@NullMarked
package org.gongshi.streams.deadletters;

import org.jspecify.annotations.NullMarked;
