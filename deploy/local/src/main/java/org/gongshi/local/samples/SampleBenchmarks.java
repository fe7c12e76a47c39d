package org.gongshi.local.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Benchmarks (裁量基准) of the violations whose fines the tables bound. */
final class SampleBenchmarks {
    /** Parts of the range between the least and the greatest fine, as 国市监法规〔2022〕2号 cuts it: lighter below 30 %, heavier above 70 %. */
    private static final List<Band> BANDS = List.of(
            new Band("从轻", "及时改正，危害后果轻微", "0.00", "0.30"),
            new Band("一般", "没有从轻、从重情节", "0.30", "0.70"),
            new Band("从重", "一年内再次违法，或者拒不改正", "0.70", "1.00"));

    private SampleBenchmarks() {}

    /** @param from of the range, to its {@code to} part */
    private record Band(String grade, String conditions, String from, String to) {}

    static Stream<SampleEntry> entries(SampleAgency agency, LocalDate today) {
        List<SampleTemplate> bounded = SampleTemplate.all().stream()
                .filter(template -> template.sector().equals(agency.sector()))
                .filter(template -> !template.get("most").isEmpty())
                .toList();
        return IntStream.range(0, bounded.size())
                .mapToObj(place -> entry(agency, today, place + 1, bounded.get(place)));
    }

    private static SampleEntry entry(SampleAgency agency, LocalDate today, int number, SampleTemplate template) {
        Map<String, Object> members = Map.of(
                "violation", template.get("act"),
                "matter", SampleMatters.idOf(template),
                "basis", template.list("grounds"),
                "bands", BANDS.stream().map(band -> band(band, template)).toList());
        return new SampleEntry(
                "benchmarks",
                String.format(Locale.ROOT, "B-%02d", number),
                SampleEntry.version(agency, SampleEntry.since(today), members));
    }

    private static Map<String, Object> band(Band band, SampleTemplate template) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("grade", band.grade());
        shown.put("conditions", band.conditions());
        shown.put("penaltyTypes", template.list("types"));
        shown.put("minimumFine", fine(template, band.from()));
        shown.put("maximumFine", fine(template, band.to()));
        return shown;
    }

    private static String fine(SampleTemplate template, String part) {
        BigDecimal least = new BigDecimal(template.get("least"));
        BigDecimal range = new BigDecimal(template.get("most")).subtract(least);
        return least.add(range.multiply(new BigDecimal(part)))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
