/** What supervisors did that agencies go by (监督行为). */
@NullMarked
package org.gongshi.ingest.supervision;

import org.jspecify.annotations.NullMarked;
