/** Tests of {@code org.gongshi.search.agencies}. */
@NullMarked
package org.gongshi.search.agencies;

import org.jspecify.annotations.NullMarked;
