/** Credit routing (信用信息报送): which public decision goes to which receiver, and in the columns of which table. */
@NullMarked
package org.gongshi.streams.credit;

import org.jspecify.annotations.NullMarked;
