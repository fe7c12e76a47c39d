package org.gongshi.search.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Civil dates are those of the mainland. */
public final class CivilDay {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private CivilDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, SHANGHAI);
    }
}
