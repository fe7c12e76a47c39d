/** Agencies as everybody may know them today, held in memory: found by name, usual short form, region and sector line. */
@NullMarked
package org.gongshi.search.agencies;

import org.jspecify.annotations.NullMarked;
