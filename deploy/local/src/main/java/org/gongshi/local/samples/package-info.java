/** Sample agencies and eighteen months of sample decisions, the same for the same seed and day. */
@NullMarked
package org.gongshi.local.samples;

import org.jspecify.annotations.NullMarked;
