/** Tests of accounts. */
@NullMarked
package org.gongshi.ingest.accounts;

import org.jspecify.annotations.NullMarked;
