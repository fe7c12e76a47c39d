/** The log under other rules: a generation of its own beside the running product, compared with what is public now. */
@NullMarked
package org.gongshi.local.replay;

import org.jspecify.annotations.NullMarked;
