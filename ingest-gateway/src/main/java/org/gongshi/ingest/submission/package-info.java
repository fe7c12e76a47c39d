/** A decision from the bytes an agency sends to the event that the exchange remembers. */
@NullMarked
package org.gongshi.ingest.submission;

import org.jspecify.annotations.NullMarked;
