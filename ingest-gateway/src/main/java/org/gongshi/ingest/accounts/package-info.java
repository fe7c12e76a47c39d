/** What an agency says it did beside what arrived: days compared, declared counts read back. */
@NullMarked
package org.gongshi.ingest.accounts;

import org.jspecify.annotations.NullMarked;
