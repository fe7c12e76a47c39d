package org.gongshi.ingest.registers;

import java.time.LocalDate;

/**
 * Why an entry needs an update (需更新): what it goes by changed after it was made.
 *
 * @param cites the law and article it cites, or the benchmark it follows
 * @param state what became of that: AMENDED, REPEALED, IN_FORCE (anew), CHANGED
 * @param since first day
 */
record Outdated(String cites, String state, LocalDate since) {}
