/** Tests of reading announced holidays. */
@NullMarked
package org.gongshi.ingest.calendars;

import org.jspecify.annotations.NullMarked;
