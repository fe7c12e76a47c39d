package org.gongshi.streams.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that may not stand in a text: with which characters it begins, how it looks, what takes its place.
 *
 * @param starts every character with which a match can begin
 * @param stops characters that no address goes across to the left
 */
record TextMask(
        String rule,
        String starts,
        List<String> needs,
        int digits,
        Pattern pattern,
        int reach,
        String stops,
        String replacement,
        Set<Keep> keep,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Dated {

    static TextMask of(PolicyFile.Mask mask, String stops) {
        return new TextMask(
                mask.id(),
                spelt(mask.starts()),
                mask.needs(),
                mask.digits(),
                mask.pattern(),
                mask.reach(),
                stops,
                mask.replacement(),
                mask.keep(),
                mask.from(),
                mask.to());
    }

    /** For a name or number of this one decision. */
    static TextMask of(String rule, String literal, Pattern pattern, String replacement) {
        var starts = literal.substring(0, 1);
        return new TextMask(
                rule,
                starts.toLowerCase(Locale.ROOT) + starts.toUpperCase(Locale.ROOT),
                List.of(),
                0,
                pattern,
                0,
                "",
                replacement,
                Set.of(),
                null,
                null);
    }

    /** 0-9 as 0123456789; a minus sign itself stands last. */
    private static String spelt(String ranges) {
        var spelt = new StringBuilder();
        for (int i = 0; i < ranges.length(); i++) {
            boolean isRange = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            int last = ranges.charAt(isRange ? i + 2 : i);
            for (int c = ranges.charAt(i); c <= last; c++) {
                spelt.append((char) c);
            }
            i += isRange ? 2 : 0;
        }
        return spelt.toString();
    }

    /** A match that begins here, not yet looked for; lookbehind sees what stands before. */
    Matcher at(String folded, int at) {
        return pattern.matcher(folded)
                .region(at, folded.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /** Where what is replaced begins: at the match, or before it, but not before {@code from}. */
    int start(String folded, int from, int start) {
        int first = start;
        while (first > from && start - first < reach && belongs(folded.charAt(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean belongs(char c) {
        return c >= '一' && c <= '龥' && stops.indexOf(c) < 0;
    }

    /** Whether this takes nothing out: the party's name as it may be shown. */
    boolean shows(String folded) {
        return FoldedText.folded(replacement).equals(folded);
    }

    boolean leavesAlone(String folded) {
        for (var kept : keep) {
            if (kept.leavesAlone(folded)) {
                return true;
            }
        }
        return false;
    }
}
