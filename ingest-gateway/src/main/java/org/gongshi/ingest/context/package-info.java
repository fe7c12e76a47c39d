/** What the registers say about an act on the day that counts: item, officers, power, and whether it is a major one. */
@NullMarked
package org.gongshi.ingest.context;

import org.jspecify.annotations.NullMarked;
