/** The public registers and questions to them: which fields everybody may see, and what an entry says on a day. */
@NullMarked
package org.gongshi.search.registers;

import org.jspecify.annotations.NullMarked;
