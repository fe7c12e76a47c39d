/** Tests of reading and checking decisions. */
@NullMarked
package org.gongshi.ingest.submission;

import org.jspecify.annotations.NullMarked;
