package org.gongshi.search.compliance;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.Parameters;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.gongshi.search.registers.RegisterQueries;
import org.jspecify.annotations.Nullable;

/** From the parameters of a request to a question for cards or indicators, or to all that is wrong with them. */
public final class ComplianceQueries {
    public static final List<String> OF_CARDS = List.of(
            "agency", "region", "sector", "kind", "verdict", "state", "from", "to", "overdue", "cursor", "size");
    public static final List<String> OF_INDICATORS =
            List.of("agency", "region", "sector", "kind", "period", "indicator", "cursor", "size");

    public static final List<String> OF_ALERTS = List.of("state", "type", "agency", "cursor");

    public static final List<String> OF_REPORTS = List.of("agency", "region", "sector");

    private static final int MAX_SIZE = 100;
    private static final int DEFAULT_SIZE = 20;
    private static final int DEFAULT_INDICATORS = 100;
    private static final Pattern SECTOR = Pattern.compile("[a-z]+(-[a-z]+)*");

    private ComplianceQueries() {}

    /** Unknown parameters are flaws. */
    public static Asked<CardQuery> cards(Map<String, List<String>> given, LocalDate today) {
        return known(given, OF_CARDS, (filled, parameters) -> cards(filled, parameters, today));
    }

    /** Unknown parameters are passed over: links to pages collect them on their way. */
    public static Asked<CardQuery> cardsOfPage(Map<String, List<String>> given, LocalDate today) {
        return ofPage(given, OF_CARDS, (filled, parameters) -> cards(filled, parameters, today));
    }

    private static Asked<CardQuery> cards(
            NavigableMap<String, List<String>> given, Parameters parameters, LocalDate today) {
        var filter = new CardFilter(
                agencies(parameters),
                regions(parameters),
                sectors(parameters),
                kinds(parameters),
                parameters.many("verdict", Code.NOT_A_VERDICT, Verdicts::named),
                parameters.many("state", Code.NOT_A_STATE, Verdicts::state),
                parameters.one("from", Code.NOT_A_DATE, RegisterQueries::date),
                parameters.one("to", Code.NOT_A_DATE, RegisterQueries::date),
                parameters.one("overdue", Code.NOT_YES_OR_NO, ComplianceQueries::yesOrNo));
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            parameters.flaw("from", Code.FROM_AFTER_TO, filter.from().toString());
        }
        var query = new CardQuery(
                given,
                filter,
                today,
                size(parameters, DEFAULT_SIZE),
                cursor(parameters, CardQuery.fingerprint(given), CardQuery.SHAPE));
        return answer(query, parameters);
    }

    /** Unknown parameters are flaws. */
    public static Asked<IndicatorQuery> indicators(Map<String, List<String>> given, LocalDate today) {
        return known(given, OF_INDICATORS, (filled, parameters) -> indicators(filled, parameters, today));
    }

    /** Unknown parameters are passed over: links to pages collect them on their way. */
    public static Asked<IndicatorQuery> indicatorsOfPage(Map<String, List<String>> given, LocalDate today) {
        return ofPage(given, OF_INDICATORS, (filled, parameters) -> indicators(filled, parameters, today));
    }

    private static Asked<IndicatorQuery> indicators(
            NavigableMap<String, List<String>> given, Parameters parameters, LocalDate today) {
        var named = parameters.many("indicator", Code.NOT_AN_INDICATOR, Indicator::of);
        var query = new IndicatorQuery(
                given,
                agencies(parameters),
                regions(parameters),
                sectors(parameters),
                kinds(parameters),
                Objects.requireNonNullElseGet(
                        parameters.one("period", Code.NOT_A_PERIOD, Period::parse), () -> Period.of(Year.from(today))),
                today,
                named.isEmpty() ? List.of(Indicator.values()) : named,
                size(parameters, DEFAULT_INDICATORS),
                cursor(parameters, IndicatorQuery.fingerprint(given), IndicatorQuery.SHAPE));
        return answer(query, parameters);
    }

    /** Unknown parameters are flaws. */
    public static Asked<AlertQuery> alerts(Map<String, List<String>> given, LocalDate today) {
        return known(given, OF_ALERTS, (filled, parameters) -> alerts(filled, parameters, today));
    }

    /** Unknown parameters are passed over: links to pages collect them on their way. */
    public static Asked<AlertQuery> alertsOfPage(Map<String, List<String>> given, LocalDate today) {
        return ofPage(given, OF_ALERTS, (filled, parameters) -> alerts(filled, parameters, today));
    }

    /** What is closed is told of only when asked for. */
    private static Asked<AlertQuery> alerts(
            NavigableMap<String, List<String>> given, Parameters parameters, LocalDate today) {
        var states = parameters.many("state", Code.NOT_AN_ALERT_STATE, State::of);
        var types = parameters.many("type", Code.NOT_AN_ALERT_TYPE, AlertType::of);
        var query = new AlertQuery(
                given,
                agencies(parameters),
                states.isEmpty() ? List.of(State.OPEN, State.ACKNOWLEDGED, State.ASSIGNED) : states,
                types.isEmpty() ? List.of(AlertType.values()) : types,
                AlertQuery.Days.of(today),
                cursor(parameters, AlertQuery.fingerprint(given), AlertQuery.SHAPE));
        return answer(query, parameters);
    }

    /** Unknown parameters are flaws. */
    public static Asked<AnnualQuery> annual(Year year, Map<String, List<String>> given) {
        return known(given, OF_REPORTS, (filled, parameters) -> annual(year, filled, parameters));
    }

    /** Unknown parameters are passed over. */
    public static Asked<AnnualQuery> annualOfPage(Year year, Map<String, List<String>> given) {
        return ofPage(given, OF_REPORTS, (filled, parameters) -> annual(year, filled, parameters));
    }

    private static Asked<AnnualQuery> annual(
            Year year, NavigableMap<String, List<String>> given, Parameters parameters) {
        var query = new AnnualQuery(given, year, agencies(parameters), regions(parameters), sectors(parameters));
        return answer(query, parameters);
    }

    /** Makes a question of parameters, those without a value left out. */
    private interface Reading<Q> {
        Asked<Q> read(NavigableMap<String, List<String>> filled, Parameters parameters);
    }

    private static <Q> Asked<Q> known(Map<String, List<String>> given, List<String> names, Reading<Q> reading) {
        var filled = Parameters.filled(given);
        var parameters = new Parameters(filled);
        parameters.refuseOthers(given.keySet(), names);
        return reading.read(filled, parameters);
    }

    private static <Q> Asked<Q> ofPage(Map<String, List<String>> given, List<String> names, Reading<Q> reading) {
        var known = Parameters.filled(given);
        known.keySet().retainAll(names);
        return reading.read(known, new Parameters(known));
    }

    private static <Q> Asked<Q> answer(Q query, Parameters parameters) {
        return parameters.flaws().isEmpty() ? new Asked.Valid<>(query) : new Asked.Invalid<>(parameters.flaws());
    }

    private static List<CreditCode> agencies(Parameters parameters) {
        return parameters.many(
                "agency", Code.NOT_A_CREDIT_CODE, code -> CreditCode.parse(code).value());
    }

    private static List<Region> regions(Parameters parameters) {
        return parameters.many(
                "region", Code.NOT_A_REGION, code -> Region.parse(code).value());
    }

    private static List<String> sectors(Parameters parameters) {
        return parameters.many("sector", Code.NOT_A_SECTOR, ComplianceQueries::sector);
    }

    private static List<DecisionKind> kinds(Parameters parameters) {
        return parameters.many("kind", Code.NOT_A_KIND, ComplianceQueries::kind);
    }

    private static int size(Parameters parameters, int otherwise) {
        return Objects.requireNonNullElse(parameters.one("size", Code.NOT_A_SIZE, ComplianceQueries::size), otherwise);
    }

    private static @Nullable Cursor cursor(Parameters parameters, String fingerprint, String shape) {
        return parameters.one("cursor", Code.NOT_A_CURSOR, value -> Cursor.parse(value, fingerprint, shape));
    }

    private static Optional<String> sector(String value) {
        return Optional.of(value).filter(code -> SECTOR.matcher(code).matches());
    }

    private static Optional<DecisionKind> kind(String value) {
        return Stream.of(DecisionKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst();
    }

    private static Optional<Boolean> yesOrNo(String value) {
        return switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> size(String value) {
        return Optional.of(value)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MAX_SIZE);
    }
}
