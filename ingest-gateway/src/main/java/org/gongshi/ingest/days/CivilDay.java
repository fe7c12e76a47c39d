package org.gongshi.ingest.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the law counts them: in Asia/Shanghai. */
public final class CivilDay {
    static final String ZONE_NAME = "Asia/Shanghai";
    private static final ZoneId ZONE = ZoneId.of(ZONE_NAME);

    private CivilDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
