@NullMarked
package org.gongshi.local;

import org.jspecify.annotations.NullMarked;
