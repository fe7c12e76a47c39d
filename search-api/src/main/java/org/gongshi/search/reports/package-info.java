/** Complaints and error reports: taken in, followed by a number, answered, and forgotten. */
@NullMarked
package org.gongshi.search.reports;

import org.jspecify.annotations.NullMarked;
