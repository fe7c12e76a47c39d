package org.gongshi.search.reports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number by which a report is followed: 80 bits that nobody can guess and a check character, in Crockford's base 32
 * (no I, L, O, U), as {@code 7K3M-9QRT-2XHB-WD5PN}. It can be read aloud; what is often misheard or misread is folded.
 */
public record ReportNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String RFC_4648 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BASE = 32;
    private static final int LENGTH = 17;
    private static final Pattern GROUPS = Pattern.compile("(.{4})(.{4})(.{4})(.{5})");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\-‐-―－]");

    /** @param token sixteen characters of RFC 4648's base 32, lower case */
    static ReportNumber of(String token) {
        var symbols = new StringBuilder();
        token.chars().forEach(letter -> symbols.append(ALPHABET.charAt(RFC_4648.indexOf(letter))));
        return new ReportNumber(printed(symbols.append(check(symbols))));
    }

    /** As people write it: any case, with or without hyphens; empty if it cannot be one of ours. */
    public static Optional<ReportNumber> parse(String text) {
        String symbols = LEFT_OUT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        boolean isOurs = symbols.length() == LENGTH
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && symbols.charAt(LENGTH - 1) == check(symbols.substring(0, LENGTH - 1));
        return isOurs ? Optional.of(new ReportNumber(printed(symbols))) : Optional.empty();
    }

    private static String printed(CharSequence symbols) {
        return GROUPS.matcher(symbols).replaceFirst("$1-$2-$3-$4");
    }

    /** Luhn's algorithm modulo 32: finds every wrong character and all swaps of neighbours but 0 and Z. */
    private static char check(CharSequence symbols) {
        int sum = 0;
        for (int i = symbols.length() - 1, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = factor * ALPHABET.indexOf(symbols.charAt(i));
            sum += product / BASE + product % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    @Override
    public String toString() {
        return value;
    }
}
