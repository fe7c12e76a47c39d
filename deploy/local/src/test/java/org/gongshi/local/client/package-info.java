@NullMarked
package org.gongshi.local.client;

import org.jspecify.annotations.NullMarked;
