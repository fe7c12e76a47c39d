/** Tests of {@code org.gongshi.search.api}. */
@NullMarked
package org.gongshi.search.api;

import org.jspecify.annotations.NullMarked;
