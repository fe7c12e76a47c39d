/** What the applications say to each other on: topics, the registry, and the serde in Confluent's wire format. */
@NullMarked
package org.gongshi.schemas;

import org.jspecify.annotations.NullMarked;
