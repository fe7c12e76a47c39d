/** The departments' door: the application, its settings, and how it answers what it cannot take. */
@NullMarked
package org.gongshi.ingest;

import org.jspecify.annotations.NullMarked;
