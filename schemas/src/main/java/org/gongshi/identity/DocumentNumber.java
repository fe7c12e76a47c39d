package org.gongshi.identity;

import java.util.OptionalInt;

/**
 * Document number (文号) of a decision: agency's word (机关代字), year, serial (序号), as in 浙市监罚〔2026〕12号. Where a
 * permit has none, its licence number stands in its place, without a year (双公示填报说明).
 * Two numbers are equal if they mean the same document, however they are written.
 */
public final class DocumentNumber {
    /** Stands for "no year"; no bracket can hold it. */
    static final int NO_YEAR = 0;

    private final String display;
    private final String agencyWord;
    private final int year;
    private final String serial;

    DocumentNumber(String display, String agencyWord, int year, String serial) {
        this.display = display;
        this.agencyWord = agencyWord;
        this.year = year;
        this.serial = serial;
    }

    /**
     * Accepts any width and bracket around the year, invisible characters, spaces, labels such as 发文字号：, a range
     * (12号-13号), a missing 号, a year and a serial written out (〔一九九八〕第十二号). A sentence or a date in the field of the number is a flaw.
     */
    public static Parsed<DocumentNumber> parse(String raw) {
        return DocumentNumberParser.parse(raw);
    }

    /**
     * The number of a decision that is a state secret: one to ten digits that say nothing. Longer runs of digits could be
     * a telephone or an ID number.
     */
    public static Parsed<DocumentNumber> parseNeutralSerial(String raw) {
        String serial = Folding.text(raw);
        return serial.matches("[0-9]{1,10}")
                ? new Parsed.Valid<>(new DocumentNumber(serial, "", NO_YEAR, DocumentNumberParser.bare(serial)))
                : new Parsed.Invalid<>(Flaw.DOCUMENT_NUMBER_NOT_NEUTRAL);
    }

    /** What stands before the year, for example 浙市监罚; may be empty. */
    public String agencyWord() {
        return agencyWord;
    }

    /** Year of the number, not always the year of the decision. */
    public OptionalInt year() {
        return year == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** Serial without 第, 号 and leading zeros, for example 12 or TQQ-4008 or 12-13. */
    public String serial() {
        return serial;
    }

    /** The key to compare by: {@code agencyWord|year|serial}, the year empty if there is none. */
    public String normalised() {
        return agencyWord + "|" + (year == NO_YEAR ? "" : year) + "|" + serial;
    }

    /** How people write a number of which only the normalised form is known; what is no such form as it is. */
    public static String written(String normalised) {
        String[] parts = normalised.split("\\|", -1);
        if (parts.length != 3) {
            return normalised;
        }
        return parts[1].isEmpty() ? parts[0] + parts[2] : "%s〔%s〕%s号".formatted(parts[0], parts[1], parts[2]);
    }

    /** The clean form to show: half-width digits and letters, 〔〕 around the year, （） elsewhere, 第 and 号 kept. */
    public String display() {
        return display;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentNumber number && number.normalised().equals(normalised());
    }

    @Override
    public int hashCode() {
        return normalised().hashCode();
    }

    @Override
    public String toString() {
        return display;
    }
}
