/** What supervisors see and do: who they are, cards, indicators and complaints of their scope, and their pages. */
@NullMarked
package org.gongshi.search.supervision;

import org.jspecify.annotations.NullMarked;
