@NullMarked
package org.gongshi.search.topics;

import org.jspecify.annotations.NullMarked;
