/** Tests of the texts as they are searched. */
@NullMarked
package org.gongshi.search.text;

import org.jspecify.annotations.NullMarked;
