/** Pages of agencies, of officers' certificates and of the public registers. */
@NullMarked
package org.gongshi.search.directory;

import org.jspecify.annotations.NullMarked;
