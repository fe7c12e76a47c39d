package org.gongshi.search.registers;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.Parameters;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.gongshi.search.decisions.SearchText;
import org.gongshi.search.text.Folding;

/** From the parameters of a request to a query of a register, or to all that is wrong with them. */
public final class RegisterQueries {
    private static final List<String> BROWSABLE = List.of("q", "agency", "on", "size", "cursor");
    private static final List<String> AGENCIES = List.of("q", "agency", "region", "sector", "on", "size", "cursor");
    /** No other day: a history would tell of suspensions that are over. */
    private static final List<String> OFFICERS = List.of("q", "agency");

    private static final int MAX_SIZE = 100;
    private static final int DEFAULT_SIZE = 20;
    private static final Pattern SECTOR = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{C}]");
    /** Values of a cursor: the score if there are words, and the entry's key. */
    private static final String SCORE = "-?[0-9.]+(E-?[0-9]+)?\n";

    private static final String KEY = "[^\n]{1,200}";

    private RegisterQueries() {}

    public static List<String> parameters(PublicRegister register) {
        return switch (register) {
            case OFFICERS -> OFFICERS;
            case AGENCIES -> AGENCIES;
            default -> BROWSABLE;
        };
    }

    /** Unknown parameters are flaws, as in the search of decisions. */
    public static RegisterParse strict(PublicRegister register, Map<String, List<String>> given, LocalDate today) {
        var filled = Parameters.filled(given);
        var parameters = new Parameters(filled);
        parameters.refuseOthers(given.keySet(), parameters(register));
        return parse(register, filled, parameters, today);
    }

    /** Unknown parameters are passed over: links to pages collect them on their way. */
    public static RegisterParse lenient(PublicRegister register, Map<String, List<String>> given, LocalDate today) {
        var known = Parameters.filled(given);
        known.keySet().retainAll(parameters(register));
        return parse(register, known, new Parameters(known), today);
    }

    private static RegisterParse parse(
            PublicRegister register, NavigableMap<String, List<String>> given, Parameters parameters, LocalDate today) {
        SearchText text = parameters.text("q");
        if (register == PublicRegister.OFFICERS && !given.containsKey("q")) {
            parameters.flaw("q", Code.OFFICER_NOT_NAMED, null);
        }
        String shape = (text == null ? "" : SCORE) + KEY;
        String fingerprint = RegisterQuery.fingerprint(register, given);
        var query = new RegisterQuery(
                register,
                given,
                text,
                parameters.many(
                        "agency",
                        Code.NOT_A_CREDIT_CODE,
                        code -> CreditCode.parse(code).value()),
                parameters.many(
                        "region", Code.NOT_A_REGION, code -> Region.parse(code).value()),
                parameters.many("sector", Code.NOT_A_SECTOR, RegisterQueries::sector),
                Objects.requireNonNullElse(parameters.one("on", Code.NOT_A_DATE, RegisterQueries::date), today),
                Objects.requireNonNullElse(
                        parameters.one("size", Code.NOT_A_SIZE, RegisterQueries::size), DEFAULT_SIZE),
                parameters.one("cursor", Code.NOT_A_CURSOR, value -> Cursor.parse(value, fingerprint, shape)));
        return parameters.flaws().isEmpty()
                ? new RegisterParse.Valid(query)
                : new RegisterParse.Invalid(parameters.flaws());
    }

    /** Ids and names as they are compared: full-width letters and traditional characters folded, no blanks, small letters. */
    public static String folded(String raw) {
        return Folding.fold(
                BLANK.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll(""));
    }

    private static Optional<String> sector(String value) {
        return Optional.of(value).filter(code -> SECTOR.matcher(code).matches());
    }

    private static Optional<Integer> size(String value) {
        return Optional.of(value)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MAX_SIZE);
    }

    /** A civil date as ISO 8601 writes it. */
    public static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
