/** The desk (报送工作台): pages on which people of an agency send, mend and follow what programs send through the interface. */
@NullMarked
package org.gongshi.ingest.desk;

import org.jspecify.annotations.NullMarked;
