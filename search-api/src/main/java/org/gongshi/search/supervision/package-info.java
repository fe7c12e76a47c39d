/** What supervisors do with complaints: who they are, what is in their scope, and their pages. */
@NullMarked
package org.gongshi.search.supervision;

import org.jspecify.annotations.NullMarked;
