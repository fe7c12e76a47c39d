package org.gongshi.search.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.QueryFlaw.Code;

/** From the parameters of a request to a query, or to all that is wrong with them. */
public final class DecisionQueries {
    /** What a query may hold. */
    public static final List<String> PARAMETERS = List.of(
            "q",
            "kind",
            "agency",
            "region",
            "year",
            "subject",
            "violation",
            "penaltyType",
            "from",
            "to",
            "minFine",
            "maxFine",
            "sort",
            "size",
            "cursor",
            "facets");

    private static final int MAX_SIZE = 100;
    private static final int DEFAULT_SIZE = 20;

    private DecisionQueries() {}

    /** Unknown parameters are flaws. */
    public static QueryParse strict(Map<String, List<String>> given) {
        var filled = Parameters.filled(given);
        var parameters = new Parameters(filled);
        parameters.refuseOthers(given.keySet(), PARAMETERS);
        return parse(filled, parameters);
    }

    /** Unknown parameters are passed over: links to pages collect them on their way. */
    public static QueryParse lenient(Map<String, List<String>> given) {
        var known = Parameters.filled(given);
        known.keySet().retainAll(PARAMETERS);
        return parse(known, new Parameters(known));
    }

    private static QueryParse parse(NavigableMap<String, List<String>> given, Parameters parameters) {
        SearchText text = parameters.text("q");
        DecisionFilter filter = filter(parameters);
        Sort sort = Objects.requireNonNullElse(parameters.one("sort", Code.NOT_A_SORT, Sort::of), Sort.RELEVANCE);
        // Without words nothing is more relevant than anything else.
        Sort effective = text == null && sort == Sort.RELEVANCE ? Sort.NEWEST : sort;
        Integer size = parameters.one("size", Code.NOT_A_SIZE, value -> whole(value, 1, MAX_SIZE));
        String fingerprint = DecisionQuery.fingerprint(given, effective);
        Cursor cursor =
                parameters.one("cursor", Code.NOT_A_CURSOR, value -> Cursor.parse(value, fingerprint, effective));
        List<Facet> facets = parameters.many("facets", Code.NOT_A_FACET, Facet::of);
        return parameters.flaws().isEmpty()
                ? new QueryParse.Valid(new DecisionQuery(
                        given,
                        text,
                        filter,
                        effective,
                        Objects.requireNonNullElse(size, DEFAULT_SIZE),
                        cursor,
                        facets,
                        Match.EXACT))
                : new QueryParse.Invalid(parameters.flaws());
    }

    private static DecisionFilter filter(Parameters parameters) {
        var filter = new DecisionFilter(
                parameters.many("kind", Code.NOT_A_KIND, DecisionQueries::kind),
                parameters.many(
                        "agency",
                        Code.NOT_A_CREDIT_CODE,
                        code -> CreditCode.parse(code).value()),
                parameters.many(
                        "region", Code.NOT_A_REGION, code -> Region.parse(code).value()),
                parameters.many("year", Code.NOT_A_YEAR, value -> whole(value, 1949, 2999)),
                parameters.text("subject"),
                parameters.text("violation"),
                parameters.many("penaltyType", Code.NOT_A_PENALTY_TYPE, DecisionQueries::penaltyType),
                parameters.one("from", Code.NOT_A_DATE, DecisionQueries::date),
                parameters.one("to", Code.NOT_A_DATE, DecisionQueries::date),
                parameters.one("minFine", Code.NOT_AN_AMOUNT, DecisionQueries::cents),
                parameters.one("maxFine", Code.NOT_AN_AMOUNT, DecisionQueries::cents));
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            parameters.flaw("from", Code.FROM_AFTER_TO, filter.from().toString());
        }
        if (filter.minFine() != null && filter.maxFine() != null && filter.minFine() > filter.maxFine()) {
            parameters.flaw("minFine", Code.MIN_ABOVE_MAX, null);
        }
        return filter;
    }

    private static Optional<DecisionKind> kind(String value) {
        return Stream.of(DecisionKind.values())
                .filter(kind -> kind != DecisionKind.UNKNOWN && kind.name().equals(value))
                .findFirst();
    }

    private static Optional<PenaltyType> penaltyType(String value) {
        return Stream.of(PenaltyType.values())
                .filter(type -> type != PenaltyType.UNKNOWN && type.name().equals(value))
                .findFirst();
    }

    private static Optional<Integer> whole(String value, int from, int to) {
        return Optional.of(value)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= from && number <= to);
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** Yuan with at most two decimals, up to 14 digits before the point. */
    private static Optional<Long> cents(String value) {
        return Optional.of(value)
                .filter(amount -> amount.matches("[0-9]{1,14}(\\.[0-9]{1,2})?"))
                .map(amount -> new BigDecimal(amount).movePointRight(2).longValueExact());
    }
}
