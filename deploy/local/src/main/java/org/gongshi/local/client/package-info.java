/** What a department's program would do with the gateway, as commands. */
@NullMarked
package org.gongshi.local.client;

import org.jspecify.annotations.NullMarked;
