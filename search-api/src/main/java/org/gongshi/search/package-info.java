/** The citizens' door: the program, and what holds for all its answers. */
@NullMarked
package org.gongshi.search;

import org.jspecify.annotations.NullMarked;
