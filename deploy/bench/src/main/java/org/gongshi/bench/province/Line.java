package org.gongshi.bench.province;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/** Something that an agency sends at a moment; a province of bodies is too much to keep. */
record Line(Instant receivedAt, String type, Supplier<Map<String, Object>> made) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    Map<String, Object> body() {
        return made.get();
    }

    /** An hour of a day in China. */
    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CHINA).toInstant();
    }
}
