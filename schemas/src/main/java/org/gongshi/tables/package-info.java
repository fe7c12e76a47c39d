/** The official tables (报送表) that agencies send in and receivers are sent: their columns and code words. */
@NullMarked
package org.gongshi.tables;

import org.jspecify.annotations.NullMarked;
