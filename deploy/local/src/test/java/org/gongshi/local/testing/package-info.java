@NullMarked
package org.gongshi.local.testing;

import org.jspecify.annotations.NullMarked;
