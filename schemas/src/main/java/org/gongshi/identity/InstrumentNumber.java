package org.gongshi.identity;

/** Number of a supervisor's instrument (监督文书编号). */
public final class InstrumentNumber {
    /** No number of a case or a document holds small letters. */
    private static final String CASE = "instrument:";

    private InstrumentNumber() {}

    /** As it is compared: as document numbers are where it is written like one, else as it is. */
    public static String compared(String written) {
        return DocumentNumber.parse(written)
                .value()
                .map(DocumentNumber::normalised)
                .orElseGet(written::strip);
    }

    /**
     * What an instrument goes by among cases: whatever an agency calls a case, neither takes the place of the other.
     *
     * @param number as it is compared
     */
    public static String asCase(String number) {
        return CASE + number;
    }

    /** The number again; that of a case as it is. */
    public static String ofCase(String caseNumber) {
        return caseNumber.startsWith(CASE) ? caseNumber.substring(CASE.length()) : caseNumber;
    }
}
