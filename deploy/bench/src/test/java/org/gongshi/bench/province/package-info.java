@NullMarked
package org.gongshi.bench.province;

import org.jspecify.annotations.NullMarked;
