@NullMarked
package org.gongshi.local.samples;

import org.jspecify.annotations.NullMarked;
