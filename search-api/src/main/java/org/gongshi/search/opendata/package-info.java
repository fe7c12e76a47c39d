/** All that is public, to take away (开放数据): changes by position, daily copies, the dictionary of their fields. */
@NullMarked
package org.gongshi.search.opendata;

import org.jspecify.annotations.NullMarked;
