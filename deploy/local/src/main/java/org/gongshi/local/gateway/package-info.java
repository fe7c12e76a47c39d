/** The gateway as its callers see it: one key, one address, batches followed to their end. */
@NullMarked
package org.gongshi.local.gateway;

import org.jspecify.annotations.NullMarked;
