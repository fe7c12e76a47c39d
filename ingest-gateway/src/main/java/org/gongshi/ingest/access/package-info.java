/** Who is calling: API keys, and the operator's own key. */
@NullMarked
package org.gongshi.ingest.access;

import org.jspecify.annotations.NullMarked;
