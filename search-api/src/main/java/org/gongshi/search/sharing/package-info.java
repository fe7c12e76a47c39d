/** What agencies show each other beyond what is public (数据共享): inspection plans, and more of them under an agreement. */
@NullMarked
package org.gongshi.search.sharing;

import org.jspecify.annotations.NullMarked;
