package org.gongshi.local.instance;

import java.nio.file.Path;

/**
 * How an instance is to run.
 *
 * @param isEmpty sample agencies and accounts only, no decisions
 * @param isAmple nothing is held small: for much data, on a machine that has memory to spare
 */
record Launch(Path data, int portOffset, boolean isEmpty, boolean isAmple) {}
