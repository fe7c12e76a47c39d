package org.gongshi.ingest.checks;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a submitted value may be shown again. Citizens' ID numbers never are, wherever they stand: an agency's error
 * list is mailed, printed and kept.
 */
final class Masking {
    private static final int SHOWN = 80;
    private static final String MASK = "***";
    private static final Set<String> PERSONAL =
            Set.of("idNumber", "legalRepresentative", "name", "reviewer", "undertaker", "operator");
    private static final Set<String> COMPANY_CODES = Set.of("creditCode", "registrationNumber", "agency", "superior");

    /** 15 digits or more, also with spaces or hyphens between, also closed by an X: an ID number, an account, a card. */
    private static final Pattern LONG_RUN = Pattern.compile("[0-9](?:[ \\-]?[0-9]){14,}(?:[ \\-]?[Xx])?");
    /** Where company codes stand, only what holds a date of birth: GB 11643, digits 7 to 14, in the first form 7 to 12. */
    private static final Pattern BORN = Pattern.compile(
            "[0-9]{6}(?:(?:19|20)[0-9]{2}|[0-9]{2})(?:0[1-9]|1[0-2])" + "(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]?");
    /** Mobile numbers (手机号码): eleven digits from 13 to 19. */
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private Masking() {}

    static String shown(String member, String value) {
        if (PERSONAL.contains(member)) {
            return value.isEmpty() ? "" : MASK;
        }
        String folded = Normalizer.normalize(cut(value, 4 * SHOWN), Normalizer.Form.NFKC);
        String masked = COMPANY_CODES.contains(member)
                ? MOBILE.matcher(BORN.matcher(folded).replaceAll(MASK)).replaceAll(MASK)
                : everywhere(folded);
        return masked.length() > SHOWN ? cut(masked, SHOWN) + "…" : masked;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    static String everywhere(String text) {
        return MOBILE.matcher(LONG_RUN.matcher(text).replaceAll(MASK)).replaceAll(MASK);
    }

    /** For registers, where nobody's personal number has any business. */
    static boolean holdsPersonalNumber(String text) {
        return !everywhere(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .equals(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
