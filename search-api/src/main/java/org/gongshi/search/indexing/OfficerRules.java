package org.gongshi.search.indexing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OfficerVersion;
import org.gongshi.search.registers.EntryVersion;
import org.jspecify.annotations.Nullable;

/** What may be known of an officer's certificate: on which days it is valid. Neither a state nor a ground goes further. */
final class OfficerRules {
    private OfficerRules() {}

    /**
     * Periods without a gap since the first day. A suspension that is over leaves the certificate as good as before (it ends by
     * itself); any other version that is over leaves it worth nothing.
     */
    static List<EntryVersion> periods(List<OfficerVersion> versions) {
        var periods = new ArrayList<EntryVersion>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            LocalDate before =
                    i + 1 < versions.size() ? versions.get(i + 1).getValidFrom().minusDays(1) : null;
            LocalDate last = earlier(version.getValidTo().orElse(null), before);
            periods.add(
                    period(versions, version, version.getValidFrom(), last, version.getState() == OfficerState.VALID));
            if (last != null && (before == null || last.isBefore(before))) {
                boolean mended = version.getState() == OfficerState.SUSPENDED;
                periods.add(period(versions, version, last.plusDays(1), before, mended));
            }
        }
        return periods.stream().flatMap(OfficerRules::untilItsTerm).toList();
    }

    /** A certificate is worth nothing after its last day (证件有效期至). */
    private static Stream<EntryVersion> untilItsTerm(EntryVersion period) {
        LocalDate last = period.text("until").map(LocalDate::parse).orElse(null);
        boolean ends = last != null && (period.validTo() == null || last.isBefore(period.validTo()));
        if (last == null || !ends) {
            return Stream.of(period);
        }
        var over = new HashMap<>(period.values());
        over.put("valid", false);
        return last.isBefore(period.validFrom())
                ? Stream.of(new EntryVersion(period.validFrom(), period.validTo(), over))
                : Stream.of(
                        new EntryVersion(period.validFrom(), last, period.values()),
                        new EntryVersion(last.plusDays(1), period.validTo(), over));
    }

    private static EntryVersion period(
            List<OfficerVersion> all, OfficerVersion version, LocalDate from, @Nullable LocalDate to, boolean valid) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", version.getName());
        version.getSector().ifPresent(sector -> values.put("sector", sector));
        values.put("since", all.getFirst().getValidFrom().toString());
        version.getCertificateUntil().ifPresent(until -> values.put("until", until.toString()));
        values.put("valid", valid);
        return new EntryVersion(from, to, values);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
