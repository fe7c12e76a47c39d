/** Tests of the audit. */
@NullMarked
package org.gongshi.ingest.audit;

import org.jspecify.annotations.NullMarked;
