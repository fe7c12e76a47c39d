/** The fold: what an agency says, in the order of the log, becomes what is public and what its receipts say. Pure. */
@NullMarked
package org.gongshi.streams.fold;

import org.jspecify.annotations.NullMarked;
