/** Programs that run beside this one: started together, watched, told apart from other instances, and never left behind. */
@NullMarked
package org.gongshi.local.processes;

import org.jspecify.annotations.NullMarked;
