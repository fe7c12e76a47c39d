@NullMarked
package org.gongshi.search.feeds;

import org.jspecify.annotations.NullMarked;
