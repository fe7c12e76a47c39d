/** One running instance on this machine: brought up, asked how it is, taken down. */
@NullMarked
package org.gongshi.local.instance;

import org.jspecify.annotations.NullMarked;
