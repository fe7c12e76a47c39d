/** What this deployment is: its folder, its secret, whether it is a demonstration. */
@NullMarked
package org.gongshi.ingest.deployment;

import org.jspecify.annotations.NullMarked;
