/** Tests of {@code org.gongshi.search.elasticsearch}. */
@NullMarked
package org.gongshi.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
