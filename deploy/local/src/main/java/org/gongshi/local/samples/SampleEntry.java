package org.gongshi.local.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A version of a register's entry as it is put into the gateway.
 *
 * @param register name in addresses
 * @param id of the entry among the agency's own
 */
public record SampleEntry(String register, String id, Map<String, Object> version) {

    /** What an agency has in its registers, entries of one id in their order. */
    public static List<SampleEntry> of(SampleAgency agency, LocalDate today) {
        return Stream.of(
                        SampleOfficers.entries(agency, today),
                        matters(agency, today),
                        reviews(agency, today),
                        recordings(agency, today),
                        SampleBenchmarks.entries(agency, today),
                        SampleRegisters.entries(agency, today),
                        SampleSharing.entries(agency, today))
                .flatMap(entries -> entries)
                .toList();
    }

    /** Long enough ago for every sample decision. */
    static LocalDate since(LocalDate today) {
        return today.minusYears(3);
    }

    static Map<String, Object> version(SampleAgency agency, LocalDate from, Map<String, Object> members) {
        Map<String, Object> version = new LinkedHashMap<>(members);
        version.put("agency", agency.creditCode());
        version.put("validFrom", from.toString());
        return version;
    }

    private static Stream<SampleEntry> matters(SampleAgency agency, LocalDate today) {
        return SampleMatters.of(agency.sector()).stream()
                .map(matter -> new SampleEntry(
                        "matters",
                        matter.id(),
                        version(
                                agency,
                                since(today),
                                Map.of("name", matter.name(), "kind", matter.kind(), "basis", matter.basis()))));
    }

    /** 行政处罚法 第五十八条, 第六十三条: what calls for a hearing calls for a review. */
    private static Stream<SampleEntry> reviews(SampleAgency agency, LocalDate today) {
        List<String> heavy = List.of("REVOKE_LICENCE", "SUSPEND_BUSINESS", "CLOSE");
        return Stream.of(
                new SampleEntry(
                        "review-catalogue",
                        "1",
                        version(
                                agency,
                                since(today),
                                Map.of(
                                        "name",
                                        "较大数额罚款、没收",
                                        "kind",
                                        "PENALTY",
                                        "minimumAmount",
                                        SampleReviews.MAJOR_FROM.toPlainString()))),
                new SampleEntry(
                        "review-catalogue",
                        "2",
                        version(
                                agency,
                                since(today),
                                Map.of("name", "吊销许可证件、责令停产停业、关闭", "kind", "PENALTY", "penaltyTypes", heavy))));
    }

    /** 国办发〔2018〕118号 (八). */
    private static Stream<SampleEntry> recordings(SampleAgency agency, LocalDate today) {
        return Stream.of("HEARING", "EXECUTION", "SERVICE")
                .map(stage -> new SampleEntry(
                        "recording-catalogue",
                        stage,
                        version(
                                agency,
                                since(today),
                                Map.of("stage", stage, "manner", stage.equals("SERVICE") ? "SITUATIONAL" : "FULL"))));
    }
}
