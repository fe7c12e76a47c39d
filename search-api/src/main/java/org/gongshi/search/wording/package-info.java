/** Codes and messages in the reader's language. */
@NullMarked
package org.gongshi.search.wording;

import org.jspecify.annotations.NullMarked;
