/** A small credit platform (示例接收方) for tests and the demo: takes what is pushed to it, and misbehaves when told to. */
@NullMarked
package org.gongshi.local.receiver;

import org.jspecify.annotations.NullMarked;
