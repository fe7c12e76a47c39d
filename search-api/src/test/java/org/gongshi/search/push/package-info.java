@NullMarked
package org.gongshi.search.push;

import org.jspecify.annotations.NullMarked;
