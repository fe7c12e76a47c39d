/** Error reports of citizens in the agency's queue, and the agency's answers. */
@NullMarked
package org.gongshi.ingest.reports;

import org.jspecify.annotations.NullMarked;
