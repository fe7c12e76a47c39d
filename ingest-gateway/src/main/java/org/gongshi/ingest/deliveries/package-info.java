/** Where an agency's decisions stand at the receivers they were sent to (报送台账), and what came back. */
@NullMarked
package org.gongshi.ingest.deliveries;

import org.jspecify.annotations.NullMarked;
