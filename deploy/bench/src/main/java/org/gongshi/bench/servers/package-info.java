/** A Kafka and a registry in a folder that is gone afterwards, and processes beside them. */
@NullMarked
package org.gongshi.bench.servers;

import org.jspecify.annotations.NullMarked;
