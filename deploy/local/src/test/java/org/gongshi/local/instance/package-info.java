@NullMarked
package org.gongshi.local.instance;

import org.jspecify.annotations.NullMarked;
