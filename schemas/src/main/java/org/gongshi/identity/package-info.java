/** Identifiers of parties, agencies, regions and documents: each value that exists is well formed. */
@NullMarked
package org.gongshi.identity;

import org.jspecify.annotations.NullMarked;
