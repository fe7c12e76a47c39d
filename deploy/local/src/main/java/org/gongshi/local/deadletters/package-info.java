/** Operators' tools for dead letters: what died, why, what to do, and putting it back. Nothing of a record's content. */
@NullMarked
package org.gongshi.local.deadletters;

import org.jspecify.annotations.NullMarked;
