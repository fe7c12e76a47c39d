/** Who sent what (报送留痕): key, agency, address, receipt, never a word of the content. */
@NullMarked
package org.gongshi.ingest.audit;

import org.jspecify.annotations.NullMarked;
