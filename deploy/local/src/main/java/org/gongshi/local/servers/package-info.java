/** The real Kafka, schema registry and Elasticsearch, as processes from their Maven artifacts, on loopback. */
@NullMarked
package org.gongshi.local.servers;

import org.jspecify.annotations.NullMarked;
