package org.gongshi.search.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The terms under which a text is found. Of characters, the pairs of neighbours, brackets and quotation marks between them
 * passed over; of letters and digits, the whole; of a number before a character, both together too ({@code 12号}). The last
 * character of a run stands alone, so that every character begins a term. The engine keeps them as they are: fields of
 * terms have the analyzer {@code whitespace}.
 */
public final class Terms {
    /** Stands before a term that no text can hold. */
    static final char MARK = '§';

    /** Shortest part of a code that is searched. */
    static final int CODE_PART = 6;

    private static final String PASSED_OVER = "()[]{}〔〕【】〖〗《》〈〉「」『』\"'“”‘’·・•";
    private static final Pattern COUNTED = Pattern.compile("第([" + Numerals.SIGNS + "]{1,8})([条款项号])");

    private Terms() {}

    /** For the index. */
    public static SequencedSet<String> of(Collection<String> texts) {
        var terms = new LinkedHashSet<String>();
        texts.forEach(text -> addAll(Folding.fold(text), terms));
        return terms;
    }

    /** The same, as a field takes them. */
    public static String line(Collection<String> texts) {
        return String.join(" ", of(texts));
    }

    /** All parts of {@value #CODE_PART} characters of a code: a part that is asked for has all of its own among them. */
    public static SequencedSet<String> ofCode(String code) {
        var parts = new LinkedHashSet<String>();
        String folded = Folding.fold(code);
        for (int i = 0; i + CODE_PART <= folded.length(); i++) {
            parts.add(MARK + folded.substring(i, i + CODE_PART));
        }
        return parts;
    }

    /** Terms that a text must have to hold this phrase. Empty for a lone character. */
    public static SequencedSet<String> sought(String phrase) {
        var terms = new LinkedHashSet<String>();
        var counted = COUNTED.matcher(Folding.fold(phrase));
        cut(counted.replaceAll(number -> Numerals.value(number.group(1)) + number.group(2)), new Sought(terms));
        return terms;
    }

    private static void addAll(String folded, SequencedSet<String> terms) {
        cut(folded, new Kept(terms));
        Provisions.in(folded, terms::add);
        var counted = COUNTED.matcher(folded);
        while (counted.find()) {
            terms.add(Numerals.value(counted.group(1)) + counted.group(2));
        }
    }

    /** What a cut text is told to. */
    private interface Cut {
        /** A run of neighbouring characters, at least one. */
        void characters(String run);

        /** Letters and digits, and the character that follows at once, or the empty string. */
        void word(String word, String next);
    }

    private record Kept(SequencedSet<String> terms) implements Cut {
        @Override
        public void characters(String run) {
            pairs(run, terms::add);
            terms.add(run.substring(run.length() - 1));
        }

        @Override
        public void word(String word, String next) {
            terms.add(word);
            if (!next.isEmpty()) {
                terms.add(word + next);
            }
        }
    }

    private record Sought(SequencedSet<String> terms) implements Cut {
        @Override
        public void characters(String run) {
            pairs(run, terms::add);
        }

        @Override
        public void word(String word, String next) {
            terms.add(word + next);
        }
    }

    private static void pairs(String run, Consumer<String> each) {
        for (int i = 0; i + 2 <= run.length(); i++) {
            each.accept(run.substring(i, i + 2));
        }
    }

    private static void cut(String text, Cut cut) {
        int i = 0;
        while (i < text.length()) {
            if (isCharacter(text.charAt(i))) {
                i = characters(text, i, cut);
            } else if (isLetterOrDigit(text.charAt(i))) {
                i = word(text, i, cut);
            } else {
                i++;
            }
        }
    }

    private static int characters(String text, int from, Cut cut) {
        var run = new StringBuilder();
        int i = from;
        while (i < text.length() && (isCharacter(text.charAt(i)) || isPassedOver(text.charAt(i)))) {
            if (isCharacter(text.charAt(i))) {
                run.append(text.charAt(i));
            }
            i++;
        }
        cut.characters(run.toString());
        return i;
    }

    private static int word(String text, int from, Cut cut) {
        int i = from;
        while (i < text.length() && isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        String next = i < text.length() && isCharacter(text.charAt(i)) ? text.substring(i, i + 1) : "";
        cut.word(text.substring(from, i), next);
        return i;
    }

    static boolean isPassedOver(char c) {
        return PASSED_OVER.indexOf(c) >= 0;
    }

    static boolean isCharacter(char c) {
        return Character.isIdeographic(c);
    }

    static boolean isLetterOrDigit(char c) {
        return !isCharacter(c) && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }
}
