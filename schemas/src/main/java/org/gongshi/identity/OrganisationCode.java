package org.gongshi.identity;

import java.util.List;

/**
 * Organisation code (组织机构代码), GB 11714-1997: eight characters and a check character. Superseded by the credit code,
 * whose characters 9 to 17 it has become.
 *
 * @param value 9 characters, capitals, without the hyphen that paper has before the last one
 */
public record OrganisationCode(String value) {
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 9;

    /** Throws if the text is not canonical: for text from outside there is {@link #parse}. */
    public OrganisationCode {
        if (value.length() != LENGTH || firstMisfit(value) >= 0 || checkCharacter(value) != value.charAt(8)) {
            throw new IllegalArgumentException("not a canonical organisation code");
        }
    }

    /** Accepts the hyphen, full-width and small letters. A credit code in its place brings the suggestion of its part. */
    public static Parsed<OrganisationCode> parse(String raw) {
        String code = Folding.code(raw).replaceFirst("^(.{8})[-‐–—－](.)$", "$1$2");
        if (code.length() != LENGTH) {
            return new Parsed.Invalid<>(
                    Flaw.ORGANISATION_CODE_LENGTH, List.of(String.valueOf(code.length())), partOfCreditCode(code));
        }
        int misfit = firstMisfit(code);
        if (misfit >= 0) {
            return new Parsed.Invalid<>(Flaw.ORGANISATION_CODE_CHARACTER, misfit + 1, code.charAt(misfit));
        }
        return checkCharacter(code) == code.charAt(8)
                ? new Parsed.Valid<>(new OrganisationCode(code))
                : new Parsed.Invalid<>(Flaw.ORGANISATION_CODE_CHECK_DIGIT);
    }

    /** Completes a code; for those who make up examples. */
    public static OrganisationCode withCheckCharacter(String first8) {
        if (first8.length() != LENGTH - 1 || firstMisfit(first8) >= 0) {
            throw new IllegalArgumentException("not the first 8 characters of an organisation code: " + first8);
        }
        return new OrganisationCode(first8 + checkCharacter(first8));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String partOfCreditCode(String code) {
        return CreditCode.parse(code)
                .value()
                .flatMap(CreditCode::organisationCode)
                .map(OrganisationCode::value)
                .orElse("");
    }

    private static int firstMisfit(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = i < LENGTH - 1 ? c >= 'A' && c <= 'Z' : c == 'X';
            if (!digit && !letter) {
                return i;
            }
        }
        return -1;
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}
