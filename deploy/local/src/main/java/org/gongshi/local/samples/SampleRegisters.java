package org.gongshi.local.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What every sample agency has in the registers beside officers, items and catalogues. */
final class SampleRegisters {
    private static final List<Entry> ALL = readAll();

    private SampleRegisters() {}

    /**
     * An entry of the file.
     *
     * @param sector of the agencies that have it; null: all of them
     * @param version without the agency; without a first day it begins with the samples
     */
    record Entry(String register, String id, @Nullable String sector, Map<String, Object> version) {
        boolean isOf(SampleAgency agency) {
            return sector == null || sector.equals(agency.sector());
        }
    }

    static Stream<SampleEntry> entries(SampleAgency agency, LocalDate today) {
        return Stream.concat(
                ALL.stream().filter(entry -> entry.isOf(agency)).map(entry -> entry(entry, agency, today)),
                Stream.of(training(agency, today)));
    }

    private static SampleEntry entry(Entry entry, SampleAgency agency, LocalDate today) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("agency", agency.creditCode());
        version.put("validFrom", SampleEntry.since(today).toString());
        version.putAll(entry.version());
        return new SampleEntry(entry.register(), entry.id(), version);
    }

    /** All three officers, three months ago. */
    private static SampleEntry training(SampleAgency agency, LocalDate today) {
        LocalDate heldOn = today.minusMonths(3);
        Map<String, Object> members = Map.of(
                "name",
                "行政处罚法专题培训（示例）",
                "type",
                "PROFESSIONAL",
                "heldOn",
                heldOn.toString(),
                "hours",
                16,
                "officers",
                SampleOfficers.numbers(agency));
        return new SampleEntry("training", "1", SampleEntry.version(agency, heldOn, members));
    }

    private static List<Entry> readAll() {
        try (InputStream file =
                Objects.requireNonNull(SampleRegisters.class.getResourceAsStream("/samples/registers.json"))) {
            return List.of(new JsonMapper().readValue(file, Entry[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
