package org.gongshi.local.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The officers of sample agencies: three each, none of whom exists. */
final class SampleOfficers {
    private static final List<String> NAMES = List.of("王示例", "李示例", "陈示例");

    private SampleOfficers() {}

    /** Certificate numbers (执法证号): region, agency, officer. */
    static List<String> numbers(SampleAgency agency) {
        int place = SampleAgency.all().indexOf(agency) + 1;
        return IntStream.rangeClosed(1, NAMES.size())
                .mapToObj(officer -> agency.region() + String.format(Locale.ROOT, "%02d%03d", place, officer))
                .toList();
    }

    /** Two of the three, in turn. */
    static List<String> acting(SampleAgency agency, int serial) {
        List<String> numbers = numbers(agency);
        return List.of(numbers.get(serial % numbers.size()), numbers.get((serial + 1) % numbers.size()));
    }

    static Stream<SampleEntry> entries(SampleAgency agency, LocalDate today) {
        Stream<SampleEntry> certificates = IntStream.range(0, NAMES.size())
                .mapToObj(officer -> new SampleEntry(
                        "officers",
                        numbers(agency).get(officer),
                        SampleEntry.version(agency, SampleEntry.since(today), Map.of("name", NAMES.get(officer)))));
        return agency.equals(SampleAgency.all().getFirst())
                ? Stream.concat(certificates, Stream.of(suspension(agency, today)))
                : certificates;
    }

    /** One certificate was suspended half a year ago, for the three months that suspensions last. */
    private static SampleEntry suspension(SampleAgency agency, LocalDate today) {
        Map<String, Object> suspended = Map.of("name", NAMES.getLast(), "state", "SUSPENDED", "ground", "出借执法证件");
        return new SampleEntry(
                "officers", numbers(agency).getLast(), SampleEntry.version(agency, today.minusMonths(6), suspended));
    }
}
