package org.gongshi.identity;

import java.util.List;
import java.util.Optional;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: registering department 1, kind of body 1, region of the
 * registering authority 6 digits, organisation code 9, check character 1; 31 characters, without I, O, S, V, Z.
 *
 * @param value 18 characters, capitals, half width
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final List<String> FILLERS = List.of("0".repeat(17) + "X", "0".repeat(18));

    /** Throws if the text is not canonical: for text from outside there is {@link #parse}. */
    public CreditCode {
        if (!passes(value)) {
            throw new IllegalArgumentException("not a canonical credit code");
        }
    }

    /** Accepts full-width and small letters and spaces; look-alikes (O for 0) come back as a suggestion only. */
    public static Parsed<CreditCode> parse(String raw) {
        String code = Folding.code(raw);
        if (FILLERS.contains(code)) {
            return new Parsed.Invalid<>(Flaw.CREDIT_CODE_FILLER);
        }
        if (code.length() != LENGTH) {
            return new Parsed.Invalid<>(Flaw.CREDIT_CODE_LENGTH, code.length());
        }
        if (isIdNumber(code)) {
            return new Parsed.Invalid<>(Flaw.CREDIT_CODE_IS_ID_NUMBER);
        }
        int misfit = firstMisfit(code);
        if (misfit >= 0) {
            return flawed(
                    code, Flaw.CREDIT_CODE_CHARACTER, String.valueOf(misfit + 1), code.substring(misfit, misfit + 1));
        }
        return passes(code) ? new Parsed.Valid<>(new CreditCode(code)) : flawed(code, Flaw.CREDIT_CODE_CHECK_DIGIT);
    }

    /** True for what is written where there is no code: 00000000000000000X, also closed by a zero. */
    public static boolean isFiller(String raw) {
        return FILLERS.contains(Folding.code(raw));
    }

    /** Completes a code; for those who make up examples. */
    public static CreditCode withCheckCharacter(String first17) {
        if (first17.length() != LENGTH - 1 || firstMisfit(first17) >= 0) {
            throw new IllegalArgumentException("not the first 17 characters of a credit code: " + first17);
        }
        return new CreditCode(first17 + checkCharacter(first17));
    }

    /** Registered as an enterprise (企业), prefix 91. */
    public boolean isEnterprise() {
        return value.startsWith("91");
    }

    /** Registered as a sole trader (个体工商户), prefix 92. */
    public boolean isSoleTrader() {
        return value.startsWith("92");
    }

    /** An organ of the state (机关), prefix 11. */
    public boolean isOrgan() {
        return value.startsWith("11");
    }

    /** Region of the authority that registered the body; 100000 for bodies registered by a ministry. */
    public Region region() {
        return new Region(value.substring(2, 8));
    }

    /** The organisation code inside; empty if its own check character is wrong, which the standard doesn't rule out. */
    public Optional<OrganisationCode> organisationCode() {
        return OrganisationCode.parse(value.substring(8, 17)).value();
    }

    @Override
    public String toString() {
        return value;
    }

    private static Parsed<CreditCode> flawed(String code, Flaw flaw, String... arguments) {
        String suggestion = looksLikeIdNumber(code) ? "" : LookAlikes.suggest(code, CreditCode::passes);
        return new Parsed.Invalid<>(flaw, List.of(arguments), suggestion);
    }

    /** A suggestion made from a mistyped ID number would repeat most of it. */
    private static boolean looksLikeIdNumber(String code) {
        return code.matches("[1-8][0-9IOSZ]{16}[0-9X]");
    }

    /** Credit codes hardly ever look like ID numbers: their third, not their first character begins a region. */
    private static boolean isIdNumber(String code) {
        return Folding.firstNonDigit(code, 0, LENGTH - 1) < 0
                && CitizenId.parse(code) instanceof Parsed.Valid
                && new Region(code.substring(0, 6)).status() != Region.Status.UNKNOWN;
    }

    private static boolean passes(String code) {
        return code.length() == LENGTH
                && firstMisfit(code) < 0
                && !FILLERS.contains(code)
                && !isIdNumber(code)
                && checkCharacter(code) == code.charAt(LENGTH - 1);
    }

    private static int firstMisfit(String code) {
        for (int i = 0; i < code.length(); i++) {
            int rank = ALPHABET.indexOf(code.charAt(i));
            boolean inRegion = i >= 2 && i < 8;
            if (rank < 0 || (inRegion && rank > 9)) {
                return i;
            }
        }
        return -1;
    }

    /** Weights 3^i mod 31; 31 is prime, so no single wrong character goes unnoticed. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
