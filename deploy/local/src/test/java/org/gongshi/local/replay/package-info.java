@NullMarked
package org.gongshi.local.replay;

import org.jspecify.annotations.NullMarked;
