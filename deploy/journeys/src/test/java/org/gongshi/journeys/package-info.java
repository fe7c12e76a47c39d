/** Journeys of people through the whole product, on the packaged applications. */
@NullMarked
package org.gongshi.journeys;

import org.jspecify.annotations.NullMarked;
