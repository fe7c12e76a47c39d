/** Tests of what agencies did, judged. */
@NullMarked
package org.gongshi.search.compliance;

import org.jspecify.annotations.NullMarked;
