/** Holidays as they are announced each autumn, and the law counted on them. */
@NullMarked
package org.gongshi.ingest.calendars;

import org.jspecify.annotations.NullMarked;
