/** What holds for the whole benchmark. */
@NullMarked
package org.gongshi.bench;

import org.jspecify.annotations.NullMarked;
