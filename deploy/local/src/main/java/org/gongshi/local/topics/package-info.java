/** Reads the topics of a running instance: whole topics, committed records only, and how far readers have come. */
@NullMarked
package org.gongshi.local.topics;

import org.jspecify.annotations.NullMarked;
