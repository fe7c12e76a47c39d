/** Generated decisions whose truth is known, and questions with the grades that follow from it: what search is judged by. */
@NullMarked
package org.gongshi.local.judged;

import org.jspecify.annotations.NullMarked;
