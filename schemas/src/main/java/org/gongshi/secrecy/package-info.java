/** The deployment's secrets and what is made with them: ids nobody can guess, digests, sealed content. */
@NullMarked
package org.gongshi.secrecy;

import org.jspecify.annotations.NullMarked;
