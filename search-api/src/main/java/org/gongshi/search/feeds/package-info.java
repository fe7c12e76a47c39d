/** What credit platforms and other receivers fetch of what concerns them (信用信息推送), and what they answer. */
@NullMarked
package org.gongshi.search.feeds;

import org.jspecify.annotations.NullMarked;
