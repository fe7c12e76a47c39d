@NullMarked
package org.gongshi.search.sharing;

import org.jspecify.annotations.NullMarked;
