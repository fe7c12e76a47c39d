/** The interface for programs: decisions as JSON, failures as problem details. */
@NullMarked
package org.gongshi.search.api;

import org.jspecify.annotations.NullMarked;
