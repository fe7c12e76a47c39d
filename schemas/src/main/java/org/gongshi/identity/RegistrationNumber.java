package org.gongshi.identity;

/**
 * Business registration number (工商注册号): region of the authority 6 digits, serial 8, check digit 1 by ISO 7064
 * MOD 11,10. Numbers given before 2007 have 13 digits and no check digit.
 *
 * @param value 15 or 13 digits
 */
public record RegistrationNumber(String value) {
    private static final int LENGTH = 15;
    private static final int LEGACY_LENGTH = 13;

    /** Throws if the text is not canonical: for text from outside there is {@link #parse}. */
    public RegistrationNumber {
        boolean sized = value.length() == LENGTH || value.length() == LEGACY_LENGTH;
        if (!sized || Folding.firstNonDigit(value, 0, value.length()) >= 0 || !checks(value)) {
            throw new IllegalArgumentException("not a canonical registration number");
        }
    }

    /** Accepts full-width digits and spaces. */
    public static Parsed<RegistrationNumber> parse(String raw) {
        String number = Folding.code(raw);
        int misfit = Folding.firstNonDigit(number, 0, number.length());
        if (misfit >= 0) {
            return new Parsed.Invalid<>(Flaw.REGISTRATION_NUMBER_CHARACTER, misfit + 1, number.charAt(misfit));
        }
        if (number.length() != LENGTH && number.length() != LEGACY_LENGTH) {
            return new Parsed.Invalid<>(Flaw.REGISTRATION_NUMBER_LENGTH, number.length());
        }
        return checks(number)
                ? new Parsed.Valid<>(new RegistrationNumber(number))
                : new Parsed.Invalid<>(Flaw.REGISTRATION_NUMBER_CHECK_DIGIT);
    }

    /** Completes a number; for those who make up examples. */
    public static RegistrationNumber withCheckDigit(String first14) {
        if (first14.length() != LENGTH - 1 || Folding.firstNonDigit(first14, 0, LENGTH - 1) >= 0) {
            throw new IllegalArgumentException("not the first 14 digits of a registration number: " + first14);
        }
        return new RegistrationNumber(first14 + checkDigit(first14));
    }

    /** True for the 13 digits in use before 2007, which nothing can check. */
    public boolean isLegacy() {
        return value.length() == LEGACY_LENGTH;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean checks(String number) {
        return number.length() == LEGACY_LENGTH || checkDigit(number) == number.charAt(LENGTH - 1) - '0';
    }

    private static int checkDigit(String number) {
        int product = 10;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
