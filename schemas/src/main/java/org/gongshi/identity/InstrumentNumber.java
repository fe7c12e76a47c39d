package org.gongshi.identity;

/** Number of a supervisor's instrument (监督文书编号). */
public final class InstrumentNumber {
    private InstrumentNumber() {}

    /** As it is compared: as document numbers are where it is written like one, else as it is. */
    public static String compared(String written) {
        return DocumentNumber.parse(written)
                .value()
                .map(DocumentNumber::normalised)
                .orElseGet(written::strip);
    }
}
