package org.gongshi.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.CardView.Verdict;
import org.gongshi.search.compliance.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index of compliance cards; of one that is no more only id and {@code removed} are left.
 *
 * @param city code of the city or, where there is none, of the province; of its county likewise
 * @param met names of the verdicts that came out so, as are the three after it
 * @param counts how many verdicts of each name came out how; of a case with several decisions there may be several
 * @param instrument that it is no case, but an instrument of a supervisor
 * @param due what is open and when its time ends
 * @param sampled in the sample of social supervisors: a tenth, always the same
 * @param card as it is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardDocument(
        String id,
        boolean removed,
        @Nullable String agency,
        @Nullable String countsFor,
        @Nullable String region,
        @Nullable String city,
        @Nullable String county,
        @Nullable String sector,
        @Nullable String kind,
        @Nullable LocalDate bookedOn,
        @Nullable String month,
        @Nullable List<String> decisions,
        @Nullable List<String> documents,
        @Nullable List<String> met,
        @Nullable List<String> missed,
        @Nullable List<String> open,
        @Nullable List<String> notApplicable,
        @Nullable SortedMap<String, SortedMap<String, Integer>> counts,
        @Nullable Boolean instrument,
        @Nullable List<String> reasons,
        @Nullable List<String> states,
        @Nullable List<Integer> days,
        @Nullable Instant firstReceivedAt,
        @Nullable Boolean sampled,
        @Nullable List<Due> due,
        @Nullable List<Serial> numbers,
        @Nullable CardView card) {

    private static final int ONE_IN = 10;

    /** A verdict that is open. */
    record Due(String verdict, LocalDate on) {}

    /**
     * Place of a document in the numbers of its agency.
     *
     * @param series agency, its word and the year
     */
    record Serial(String series, long serial) {
        /** What a range or nonsense could make of one document. */
        private static final int MOST = 50;

        /** Of a document number as it is compared; none where it isn't counted, or in another way than by whole numbers. */
        static Stream<Serial> of(String agency, String compared) {
            String[] parts = compared.split("\\|", -1);
            return parts.length == 3 && !parts[1].isEmpty()
                    ? serials(parts[2]).mapToObj(serial -> new Serial(agency + "|" + parts[0] + "|" + parts[1], serial))
                    : Stream.of();
        }

        private static LongStream serials(String text) {
            if (text.matches("[0-9]{1,9}")) {
                return LongStream.of(Long.parseLong(text));
            }
            if (!text.matches("[0-9]{1,9}-[0-9]{1,9}")) {
                return LongStream.of();
            }
            long first = Long.parseLong(text.substring(0, text.indexOf('-')));
            long last = Long.parseLong(text.substring(text.indexOf('-') + 1));
            return last - first < MOST ? LongStream.rangeClosed(first, last) : LongStream.of();
        }
    }

    static CardDocument of(String id, CardView card) {
        var decisions = card.decisions();
        return new CardDocument(
                id,
                false,
                card.agency(),
                card.countsFor(),
                card.region(),
                Places.city(card.region()),
                Places.county(card.region()),
                card.sector(),
                card.kind(),
                card.bookedOn(),
                YearMonth.from(card.bookedOn()).toString(),
                decisions.stream().map(CardView.Decision::id).toList(),
                documents(card).toList(),
                named(card, Verdicts.MET),
                named(card, Verdicts.MISSED),
                named(card, Verdicts.OPEN),
                named(card, Verdicts.NOT_APPLICABLE),
                counts(card),
                card.isInstrument(),
                card.verdicts().stream()
                        .flatMap(verdict -> verdict.reasons().stream())
                        .distinct()
                        .toList(),
                decisions.stream().map(CardView.Decision::state).distinct().toList(),
                decisions.stream().map(CardView.Decision::days).toList(),
                decisions.stream()
                        .map(CardView.Decision::firstReceivedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                isSampled(id),
                due(card),
                documents(card)
                        .flatMap(number -> Serial.of(card.agency(), number))
                        .distinct()
                        .toList(),
                card);
    }

    Optional<CardView> view() {
        return Optional.ofNullable(card);
    }

    private static Stream<String> documents(CardView card) {
        return card.decisions().stream().map(CardView.Decision::documentNumber).distinct();
    }

    private static List<String> named(CardView card, String state) {
        return card.verdicts().stream()
                .filter(verdict -> verdict.state().equals(state))
                .map(Verdict::name)
                .distinct()
                .toList();
    }

    /** Those that the definition of the index knows. */
    private static SortedMap<String, SortedMap<String, Integer>> counts(CardView card) {
        var counts = new TreeMap<String, SortedMap<String, Integer>>();
        card.verdicts().stream()
                .filter(verdict -> Verdicts.NAMES.contains(verdict.name()) && Verdicts.STATES.contains(verdict.state()))
                .forEach(verdict -> counts.computeIfAbsent(verdict.name(), _ -> new TreeMap<>())
                        .merge(verdict.state(), 1, Integer::sum));
        return counts;
    }

    private static List<Due> due(CardView card) {
        return card.verdicts().stream()
                .filter(Verdict::isOpen)
                .flatMap(
                        verdict -> Optional.ofNullable(verdict.dueOn()).map(on -> new Due(verdict.name(), on)).stream())
                .toList();
    }

    static boolean isSampled(String id) {
        var checksum = new CRC32C();
        checksum.update(id.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % ONE_IN == 0;
    }
}
