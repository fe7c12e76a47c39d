@NullMarked
package org.gongshi.search.access;

import org.jspecify.annotations.NullMarked;
