@NullMarked
package org.gongshi.streams.credit;

import org.jspecify.annotations.NullMarked;
