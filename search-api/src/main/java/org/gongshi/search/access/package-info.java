/**
 * Who may ask how much: a key, else an address; a question that costs more counts for more. A stricter limit for some
 * addresses needs a line in the settings only ({@code gongshi.access.named}).
 */
@NullMarked
package org.gongshi.search.access;

import org.jspecify.annotations.NullMarked;
