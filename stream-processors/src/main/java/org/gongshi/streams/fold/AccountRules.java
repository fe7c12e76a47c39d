package org.gongshi.streams.fold;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.streams.fold.Entry.Arrived;
import org.gongshi.streams.fold.Entry.Declared;
import org.gongshi.streams.fold.Entry.Worded;

/**
 * What accounts count for: of a day and a kind that a manifest states "manifest-declared", and of these "manifest-missing" and
 * beyond these "manifest-extra"; a wording that was met before, "reviews-repeated".
 */
public final class AccountRules {
    private AccountRules() {}

    /** A manifest that changed, beside what arrived of its day. */
    public static List<Share> moved(Declared entry, List<KindCount> arrived) {
        return Stream.concat(entry.before().stream(), entry.now().stream())
                .map(KindCount::getKind)
                .distinct()
                .flatMap(kind -> share(
                        entry.agency(),
                        YearMonth.from(entry.day()),
                        kind,
                        compared(of(entry.before(), kind), of(arrived, kind).orElse(0L)),
                        compared(of(entry.now(), kind), of(arrived, kind).orElse(0L))))
                .toList();
    }

    /** What arrived, beside what the manifest of its day states. */
    public static List<Share> moved(
            Arrived entry, List<KindCount> declared, List<KindCount> before, List<KindCount> now) {
        var stated = of(declared, entry.kind());
        return share(
                        entry.agency(),
                        YearMonth.from(entry.day()),
                        entry.kind(),
                        compared(stated, of(before, entry.kind()).orElse(0L)),
                        compared(stated, of(now, entry.kind()).orElse(0L)))
                .toList();
    }

    /** An opinion, beside what is known of its words. */
    public static List<Share> moved(Worded entry, List<KindCount> seen) {
        return seen.isEmpty()
                ? List.of()
                : share(
                                entry.agency(),
                                entry.month(),
                                DecisionKind.UNKNOWN,
                                new TreeMap<>(),
                                new TreeMap<>(Map.of("reviews-repeated", 1L)))
                        .toList();
    }

    /** The words of a review were met. */
    public static List<KindCount> seen() {
        return List.of(new KindCount(DecisionKind.UNKNOWN, 1L));
    }

    public static List<KindCount> added(List<KindCount> counts, DecisionKind kind, long difference) {
        var added = new EnumMap<DecisionKind, Long>(DecisionKind.class);
        counts.forEach(count -> added.put(count.getKind(), count.getCount()));
        added.merge(kind, difference, Long::sum);
        var left = new ArrayList<KindCount>();
        added.forEach((each, count) -> {
            if (count != 0) {
                left.add(new KindCount(each, count));
            }
        });
        return left;
    }

    /** Of a kind that no manifest states nothing is known. */
    private static SortedMap<String, Long> compared(Optional<Long> declared, long arrived) {
        var counts = new TreeMap<String, Long>();
        declared.ifPresent(stated -> {
            counts.put("manifest-declared", stated);
            counts.put("manifest-missing", Math.max(0, stated - arrived));
            counts.put("manifest-extra", Math.max(0, arrived - stated));
        });
        return counts;
    }

    private static Optional<Long> of(List<KindCount> counts, DecisionKind kind) {
        return counts.stream()
                .filter(count -> count.getKind() == kind)
                .map(KindCount::getCount)
                .findFirst();
    }

    private static Stream<Share> share(
            PublicAgency agency,
            YearMonth month,
            DecisionKind kind,
            SortedMap<String, Long> before,
            SortedMap<String, Long> now) {
        return Share.moved(
                Share.of(agency, agency.getCreditCode(), month, kind, before),
                Share.of(agency, agency.getCreditCode(), month, kind, now))
                .stream();
    }
}
