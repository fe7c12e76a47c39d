/** Brings to receivers' own doors what concerns them (主动推送), and reads back what they made of it (回读比对). */
@NullMarked
package org.gongshi.search.push;

import org.jspecify.annotations.NullMarked;
