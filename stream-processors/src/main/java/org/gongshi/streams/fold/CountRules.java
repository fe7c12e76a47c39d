package org.gongshi.streams.fold;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.exchange.CardDecision;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.Counted;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.jspecify.annotations.Nullable;

/**
 * What a card counts for (计数). The state remembers it as numbers: places in {@link #VERDICTS}, or below zero places in
 * {@link #PLAIN}. So names are only ever added at the end of either.
 */
final class CountRules {
    private static final List<String> PLAIN = List.of(
            "cases",
            "decisions",
            "major",
            "backfilled",
            "corrected",
            "corrections",
            "withdrawn",
            "published",
            "withheld");
    private static final List<VerdictState> COUNTED = List.of(VerdictState.MET, VerdictState.MISSED, VerdictState.OPEN);
    private static final List<String> VERDICTS = Stream.of(VerdictName.values())
            .flatMap(name -> COUNTED.stream().map(state -> name(name, state)))
            .toList();

    private CountRules() {}

    static Counted of(ComplianceCard card) {
        return Counted.newBuilder()
                .setMonth(YearMonth.from(card.getBookedOn()).toString())
                .setKind(card.getKind())
                .setCountsFor(card.getCountsFor().orElse(null))
                .setCounts(counts(card))
                .setDays(card.getDecisions().stream()
                        .filter(decision -> !decision.getBackfill())
                        .map(CardDecision::getDays)
                        .sorted()
                        .toList())
                .build();
    }

    private static List<Integer> counts(ComplianceCard card) {
        var plain = Stream.concat(
                        isInstrument(card) ? Stream.of() : Stream.of("cases"),
                        card.getDecisions().stream().flatMap(CountRules::plain))
                .map(name -> -1 - PLAIN.indexOf(name));
        var verdicts = card.getVerdicts().stream()
                .filter(verdict -> COUNTED.contains(verdict.getState()))
                .map(verdict -> VERDICTS.indexOf(name(verdict.getName(), verdict.getState())));
        return Stream.concat(plain, verdicts).sorted().toList();
    }

    private static boolean isInstrument(ComplianceCard card) {
        return card.getVerdicts().stream().anyMatch(verdict -> verdict.getName() == VerdictName.INSTRUMENT);
    }

    private static Stream<String> plain(CardDecision decision) {
        var names = new ArrayList<String>();
        names.add("decisions");
        if (decision.getMajor()) {
            names.add("major");
        }
        if (decision.getBackfill()) {
            names.add("backfilled");
        }
        if (decision.getCorrections() > 0) {
            names.add("corrected");
        }
        for (int correction = 0; correction < decision.getCorrections(); correction++) {
            names.add("corrections");
        }
        if (decision.getPublishedAt().isPresent()) {
            names.add("published");
        }
        state(decision.getState()).ifPresent(names::add);
        return names.stream();
    }

    private static Optional<String> state(ReceiptState state) {
        return switch (state) {
            case WITHDRAWN -> Optional.of("withdrawn");
            case WITHHELD -> Optional.of("withheld");
            case PUBLISHED, EXPIRED, REPAIRED, ACCEPTED, RECORDED, HELD, REFUSED, CORRECTED, UNKNOWN ->
                Optional.empty();
        };
    }

    private static String name(VerdictName name, VerdictState state) {
        return VerdictNames.text(name) + "." + state;
    }

    private static String name(int number) {
        return number < 0 ? PLAIN.get(-1 - number) : VERDICTS.get(number);
    }

    /** What moves: out of where the card counted, into where it counts now, or by the difference where that is the same. */
    static List<Share> moved(PublicAgency agency, @Nullable Counted before, @Nullable Counted now) {
        if (before != null && now != null && isSamePlace(before, now)) {
            var share = share(agency, now, now, before);
            return share.counts().isEmpty() && share.days().isEmpty() ? List.of() : List.of(share);
        }
        return Stream.concat(
                        Stream.ofNullable(before).map(place -> share(agency, place, null, place)),
                        Stream.ofNullable(now).map(place -> share(agency, place, place, null)))
                .toList();
    }

    private static Share share(PublicAgency agency, Counted place, @Nullable Counted in, @Nullable Counted out) {
        return new Share(
                agency,
                place.getCountsFor().orElse(agency.getCreditCode()),
                place.getMonth(),
                place.getKind(),
                difference(in, out, Counted::getCounts, CountRules::name),
                difference(in, out, Counted::getDays, String::valueOf));
    }

    private static boolean isSamePlace(Counted one, Counted other) {
        return one.getMonth().equals(other.getMonth())
                && one.getKind() == other.getKind()
                && one.getCountsFor().equals(other.getCountsFor());
    }

    private static Map<String, Long> difference(
            @Nullable Counted in,
            @Nullable Counted out,
            Function<Counted, List<Integer>> numbers,
            Function<Integer, String> name) {
        var differences = new TreeMap<String, Long>();
        if (in != null) {
            numbers.apply(in).forEach(number -> differences.merge(name.apply(number), 1L, Long::sum));
        }
        if (out != null) {
            numbers.apply(out).forEach(number -> differences.merge(name.apply(number), -1L, Long::sum));
        }
        differences.values().removeIf(difference -> difference == 0);
        return differences;
    }
}
