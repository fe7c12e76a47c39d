/** Tests of the whole application, and what all tests use. */
@NullMarked
package org.gongshi.search;

import org.jspecify.annotations.NullMarked;
