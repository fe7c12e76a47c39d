/** Tests of the desk's rules. */
@NullMarked
package org.gongshi.ingest.desk;

import org.jspecify.annotations.NullMarked;
