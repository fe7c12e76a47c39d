@NullMarked
package org.gongshi.local.servers;

import org.jspecify.annotations.NullMarked;
