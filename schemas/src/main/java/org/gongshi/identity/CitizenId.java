package org.gongshi.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * Citizen's ID number (公民身份号码), GB 11643-1999: region at birth 6 digits, date of birth 8, sequence 3, check
 * character 1 by ISO 7064 MOD 11-2. The region is not looked up: people keep the codes of counties that are long gone.
 * Personal data: printing shows no digit.
 */
public final class CitizenId {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;
    private static final int FIRST_FORM_LENGTH = 15;
    /** Full age (成年), 民法典 第十七条. */
    private static final int FULL_AGE = 18;

    private final String number;
    private final LocalDate birthDate;

    private CitizenId(String number, LocalDate birthDate) {
        this.number = number;
        this.birthDate = birthDate;
    }

    /** Accepts 18 characters, and the 15 digits of cards issued before 1999, which gain the century and a check character. */
    public static Parsed<CitizenId> parse(String raw) {
        String text = Folding.code(raw);
        if (text.indexOf('*') >= 0 || text.indexOf('#') >= 0) {
            return new Parsed.Invalid<>(Flaw.ID_NUMBER_MASKED);
        }
        if (text.length() != LENGTH && text.length() != FIRST_FORM_LENGTH) {
            return new Parsed.Invalid<>(Flaw.ID_NUMBER_LENGTH, text.length());
        }
        int misfit = firstMisfit(text);
        return misfit >= 0
                ? new Parsed.Invalid<>(Flaw.ID_NUMBER_CHARACTER, misfit + 1)
                : checked(text.length() == LENGTH ? text : modernised(text));
    }

    /** Completes a number; for those who make up examples. */
    public static CitizenId withCheckCharacter(String first17) {
        boolean digits = first17.length() == LENGTH - 1 && Folding.firstNonDigit(first17, 0, LENGTH - 1) < 0;
        if (digits && checked(first17 + checkCharacter(first17)) instanceof Parsed.Valid<CitizenId>(var made)) {
            return made;
        }
        throw new IllegalArgumentException("not the first 17 digits of an ID number");
    }

    /** The 18 characters themselves: for hashing and sealing, never for logs, messages or pages. */
    public String number() {
        return number;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Completed years of age; the birthday itself completes one. */
    public int ageOn(LocalDate date) {
        return Period.between(birthDate, date).getYears();
    }

    /** Under 18 on that date (未成年人). */
    public boolean isMinorOn(LocalDate date) {
        return ageOn(date) < FULL_AGE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId id && id.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "CitizenId[" + "*".repeat(LENGTH) + "]";
    }

    private static int firstMisfit(String text) {
        boolean closesWithX = text.length() == LENGTH && text.endsWith("X");
        return Folding.firstNonDigit(text, 0, closesWithX ? LENGTH - 1 : text.length());
    }

    private static String modernised(String firstForm) {
        String first17 = firstForm.substring(0, 6) + "19" + firstForm.substring(6);
        return first17 + checkCharacter(first17);
    }

    private static Parsed<CitizenId> checked(String number) {
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            if (birth.getYear() < 1850 || birth.getYear() > 2099) {
                return new Parsed.Invalid<>(Flaw.ID_NUMBER_BIRTH_DATE);
            }
            return checkCharacter(number) == number.charAt(LENGTH - 1)
                    ? new Parsed.Valid<>(new CitizenId(number, birth))
                    : new Parsed.Invalid<>(Flaw.ID_NUMBER_CHECK_DIGIT);
        } catch (DateTimeException e) {
            return new Parsed.Invalid<>(Flaw.ID_NUMBER_BIRTH_DATE);
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
