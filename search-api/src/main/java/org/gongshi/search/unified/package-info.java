/** One box over everything that is public: decisions, agencies, officers, enforcement items, service guides. */
@NullMarked
package org.gongshi.search.unified;

import org.jspecify.annotations.NullMarked;
