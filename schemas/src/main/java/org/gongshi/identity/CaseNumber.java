package org.gongshi.identity;

import java.util.regex.Pattern;

/**
 * Case number (案号), which an agency gives when it files a case. Nobody prescribes its form; two are equal if they
 * differ only in the width of characters, in brackets around a year, in spaces or in capitals.
 *
 * @param value the number as it is compared and shown
 */
public record CaseNumber(String value) {
    /** As long as a document number may be in the exchange format. */
    private static final int MAX_LENGTH = 128;

    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9])[0-9]{17}[0-9X](?![0-9])");
    /** As in DocumentNumber: a year in brackets of any kind stands in these. */
    private static final Pattern YEAR = Pattern.compile("[〔【\\[〖{(<〈「]((?:19|20)[0-9]{2})年?[〕】\\]〗})>〉」]");

    public CaseNumber {
        if (!value.equals(normal(value)) || value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not the normal form of a case number");
        }
    }

    /** Accepts anything that is written, unless a citizen's ID number stands in it: a case number is sealed nowhere. */
    public static Parsed<CaseNumber> parse(String raw) {
        String number = normal(raw);
        if (number.isEmpty()) {
            return new Parsed.Invalid<>(Flaw.CASE_NUMBER_EMPTY);
        }
        if (number.length() > MAX_LENGTH) {
            return new Parsed.Invalid<>(Flaw.CASE_NUMBER_LENGTH, number.length());
        }
        return ID_NUMBER.matcher(number).results().anyMatch(run -> CitizenId.parse(run.group()) instanceof Parsed.Valid)
                ? new Parsed.Invalid<>(Flaw.CASE_NUMBER_HOLDS_ID_NUMBER)
                : new Parsed.Valid<>(new CaseNumber(number));
    }

    private static String normal(String raw) {
        // Twice: a letter without a capital of its own falls apart when it is capitalised.
        return YEAR.matcher(Folding.code(Folding.code(raw))).replaceAll("〔$1〕");
    }

    @Override
    public String toString() {
        return value;
    }
}
