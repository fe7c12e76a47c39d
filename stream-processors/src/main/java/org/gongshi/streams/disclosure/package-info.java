/** Disclosure (公开审查): what of a decision may cross to the public, and what keeps it from crossing. Pure. */
@NullMarked
package org.gongshi.streams.disclosure;

import org.jspecify.annotations.NullMarked;
