/** Completion of what is being typed: names of organisations, agencies, violations, statutes, document numbers. */
@NullMarked
package org.gongshi.search.suggestions;

import org.jspecify.annotations.NullMarked;
