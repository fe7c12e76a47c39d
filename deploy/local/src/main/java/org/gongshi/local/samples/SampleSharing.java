package org.gongshi.local.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every sample agency plans and shares: agencies of one region come to the same company on some of the same days. */
final class SampleSharing {
    private SampleSharing() {}

    static Stream<SampleEntry> entries(SampleAgency agency, LocalDate today) {
        return Stream.of(plan(agency, today), agreement(agency, today));
    }

    private static SampleEntry plan(SampleAgency agency, LocalDate today) {
        int place = SampleAgency.all().indexOf(agency);
        LocalDate from = today.plusDays(30L + place);
        Map<String, Object> members = Map.of(
                "name",
                "涉企检查计划（示例）",
                "item",
                "1",
                "from",
                from.toString(),
                "until",
                from.plusDays(6).toString(),
                "inspected",
                List.of(
                        SampleAgency.creditCode("91", agency.region(), 1),
                        SampleAgency.creditCode("91", agency.region(), 100 + place)),
                "random",
                true,
                "content",
                "许可条件保持情况（示例）",
                "method",
                "现场检查与资料核查相结合（示例）");
        return new SampleEntry("plans", "1", SampleEntry.version(agency, today, members));
    }

    /** With the next agency of the list, for a year. */
    private static SampleEntry agreement(SampleAgency agency, LocalDate today) {
        var all = SampleAgency.all();
        SampleAgency next = all.get((all.indexOf(agency) + 1) % all.size());
        Map<String, Object> members = Map.of(
                "validTo",
                today.plusYears(1).toString(),
                "taker",
                next.creditCode(),
                "purpose",
                "联合检查，综合查一次（示例）",
                "fields",
                List.of("PLAN_CONTENT", "PLAN_METHOD"),
                "basis",
                List.of("国办发〔2018〕118号（十六）"));
        return new SampleEntry("agreements", "1", SampleEntry.version(agency, today, members));
    }
}
