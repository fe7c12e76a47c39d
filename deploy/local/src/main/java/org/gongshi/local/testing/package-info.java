/** Gives every integration test of a module the same running servers. */
@NullMarked
package org.gongshi.local.testing;

import org.jspecify.annotations.NullMarked;
