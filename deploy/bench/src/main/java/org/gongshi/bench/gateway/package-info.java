/** The rows of the ingest gateway: beside a program that forwards blindly, and its ways in beside one another. */
@NullMarked
package org.gongshi.bench.gateway;

import org.jspecify.annotations.NullMarked;
