/** What the law says in numbers: the calendar of working days, and dated rules on deadlines, publicity, review and stages. */
@NullMarked
package org.gongshi.statute;

import org.jspecify.annotations.NullMarked;
