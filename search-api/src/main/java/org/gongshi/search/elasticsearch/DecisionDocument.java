package org.gongshi.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.suggestions.SuggestInputs;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index. A decision that is no longer public keeps its place without its content; searches and counts
 * leave it out.
 *
 * @param taken by what a decision that was taken back is listed
 * @param tombstone what stays of a decision that was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionDocument(
        String id,
        boolean removed,
        @Nullable Find find,
        @Nullable DecisionView view,
        @Nullable SuggestInputs suggest,
        @Nullable Taken taken,
        @Nullable TombstoneView tombstone) {

    /**
     * What is looked up and not shown.
     *
     * @param words terms of every text and of the statutes cited, parts of the codes: what a question is matched with
     * @param name terms of the party's name; of nobody's if it is a person
     * @param matter terms of the title and of what it is about: with the name, what the order is made from
     * @param violation terms of the violation
     * @param sounds of the name and the matter
     * @param names the party's name as compared, with and without what follows in brackets
     * @param agency its code and its name: both of a facet's value at once
     * @param numbers document number as compared, with and without the agency's word, and the serial alone
     * @param codes credit code of the party, number of the certificate
     * @param regions of the agency and all it lies in
     * @param inspected credit code of the party, if it was inspected
     * @param fine in cents, as is what was confiscated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Find(
            String words,
            String name,
            String matter,
            String violation,
            String sounds,
            List<String> names,
            String agency,
            List<String> numbers,
            List<String> codes,
            List<String> regions,
            int year,
            @Nullable String inspected,
            @Nullable Long fine,
            @Nullable Long confiscated) {}

    /** Who took it back, and when. */
    record Taken(String agency, String agencyName, LocalDate on, int year) {
        static Taken of(TombstoneView tombstone) {
            return new Taken(
                    tombstone.agency().creditCode(),
                    tombstone.agency().name(),
                    tombstone.withdrawnOn(),
                    tombstone.withdrawnOn().getYear());
        }
    }

    static DecisionDocument of(DecisionView view) {
        var texts = new DecisionTexts(view);
        var find = new Find(
                texts.words(),
                texts.name(),
                texts.matter(),
                texts.violation(),
                texts.sounds(),
                texts.names(),
                view.agency().creditCode() + " " + view.agency().name(),
                numbers(view.documentNumber()),
                codes(view),
                regions(view.agency().region()),
                view.decidedOn().getYear(),
                view.inspection() == null ? null : view.subject().creditCode(),
                cents(view, DecisionView.Penalty::fine),
                cents(view, DecisionView.Penalty::confiscated));
        return new DecisionDocument(view.id(), false, find, view, SuggestInputs.of(view), null, null);
    }

    static DecisionDocument of(TombstoneView tombstone) {
        return new DecisionDocument(tombstone.id(), true, null, null, null, Taken.of(tombstone), tombstone);
    }

    Found found() {
        if (view != null) {
            return new Found.Shown(view);
        }
        return tombstone == null ? new Found.Gone() : new Found.Withdrawn(tombstone);
    }

    private static List<String> numbers(String raw) {
        return DocumentNumber.parse(raw)
                .value()
                .filter(number -> number.year().isPresent())
                .map(number -> Stream.of(
                                number.normalised(),
                                "|" + number.year().getAsInt() + "|" + number.serial(),
                                "||" + number.serial())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static List<String> codes(DecisionView view) {
        var certificate = view.permit() == null ? null : view.permit().certificateNumber();
        return Stream.of(
                        Optional.ofNullable(view.subject().creditCode()),
                        Optional.of(view.agency().creditCode()),
                        Optional.ofNullable(certificate))
                .flatMap(Optional::stream)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static List<String> regions(String code) {
        return code.length() < 6
                ? List.of(code)
                : Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code.substring(0, 6), code)
                        .distinct()
                        .toList();
    }

    private static @Nullable Long cents(DecisionView view, Function<DecisionView.Penalty, @Nullable String> amount) {
        return Optional.ofNullable(view.penalty())
                .map(amount)
                .map(yuan -> new BigDecimal(yuan).movePointRight(2).longValueExact())
                .orElse(null);
    }
}
