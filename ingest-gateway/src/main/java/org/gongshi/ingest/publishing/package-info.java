/** The one way out: records onto topics, confirmed by the broker. */
@NullMarked
package org.gongshi.ingest.publishing;

import org.jspecify.annotations.NullMarked;
