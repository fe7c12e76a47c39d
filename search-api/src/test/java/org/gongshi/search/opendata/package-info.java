@NullMarked
package org.gongshi.search.opendata;

import org.jspecify.annotations.NullMarked;
