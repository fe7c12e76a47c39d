/** The turn of the day, told to the log. */
@NullMarked
package org.gongshi.ingest.days;

import org.jspecify.annotations.NullMarked;
