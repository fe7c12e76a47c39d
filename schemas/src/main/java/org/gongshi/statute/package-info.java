/** What the law counts in days: the calendar of working days and the dated rules that set deadlines. */
@NullMarked
package org.gongshi.statute;

import org.jspecify.annotations.NullMarked;
