@NullMarked
package org.gongshi.local.deadletters;

import org.jspecify.annotations.NullMarked;
