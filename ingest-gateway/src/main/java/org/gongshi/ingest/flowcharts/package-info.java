/** Files of flow charts: told apart by what they hold, written anew before anyone sees them, kept by their digest. */
@NullMarked
package org.gongshi.ingest.flowcharts;

import org.jspecify.annotations.NullMarked;
