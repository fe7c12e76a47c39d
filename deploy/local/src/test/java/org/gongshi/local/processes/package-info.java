@NullMarked
package org.gongshi.local.processes;

import org.jspecify.annotations.NullMarked;
