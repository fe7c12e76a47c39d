package org.gongshi.search.decisions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.search.text.Wish;
import org.gongshi.search.text.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a search box, read once: words that must all occur, and the identifier the whole may be.
 *
 * @param words at least one; each holds a letter or a digit
 * @param documentKey the number as {@link DocumentNumber#normalised()}, if the whole text reads as one with a year
 */
public record SearchText(List<String> words, @Nullable String documentKey) {
    static final int MAX_LENGTH = 200;
    static final int MAX_WORDS = 12;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    /** Punctuation and symbols that separate; brackets and dots belong to names and numbers. */
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{So}\\p{Sk},;!?。、~*\"]+");

    private static final Pattern SPEAKING = Pattern.compile(".*[\\p{L}\\p{Nd}].*");
    private static final Pattern LONE = Pattern.compile(
            "\\P{Alnum}*(\\p{IsHan}|[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]+)\\P{Alnum}*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SERIAL = Pattern.compile("第?([0-9]{1,8})号");
    /** A credit code or a registration number, spoken and written in groups. */
    private static final Pattern GROUPED = Pattern.compile("(?=(.*[0-9]){8})([0-9A-Za-z]{15}|[0-9A-Za-z]{18})");

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{6,40}");

    public SearchText {
        words = List.copyOf(words);
    }

    /** Empty if nothing in the text can be searched for. */
    public static Optional<SearchText> parse(String raw) {
        String text = INVISIBLE
                .matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC))
                .replaceAll("")
                .strip();
        String joined = GAP.matcher(text).replaceAll("");
        var words = (GROUPED.matcher(joined).matches() ? Stream.of(joined) : Stream.of(GAP.split(text)))
                .filter(word -> SPEAKING.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new SearchText(words, documentKey(text)));
    }

    /** What the words ask for, in all ways of saying it. */
    public List<Wish> wishes() {
        return words.stream().flatMap(word -> Wishes.of(word).stream()).toList();
    }

    /** The one character, number or Latin word that a word consists of, which no pair of characters can stand for. */
    public static Optional<String> lone(String word) {
        var matcher = LONE.matcher(word);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The word as identifiers are kept: a credit code, a certificate number. */
    public static Optional<String> code(String word) {
        return CODE.matcher(word).matches() ? Optional.of(word.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** The serial, if the whole text is that of a document number: 12 of 第12号. */
    public Optional<String> serial() {
        var matcher = SERIAL.matcher(String.join("", words));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** True if the whole text is a credit code that passes its check. */
    public boolean isCreditCode() {
        return words.size() == 1 && CreditCode.parse(words.getFirst()).value().isPresent();
    }

    private static @Nullable String documentKey(String text) {
        return DocumentNumber.parse(text)
                .value()
                .filter(number -> number.year().isPresent())
                .map(DocumentNumber::normalised)
                .orElse(null);
    }
}
