package org.gongshi.streams.disclosure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of free text what may not cross. Patterns see half width, are bounded, so the time grows with the text only.
 */
final class TextMasks {
    private static final String SOMEBODY = "某某";

    private final PartyName party;
    private final Pattern submitted;
    private final Pattern shown;
    private final List<Pattern> persons;
    private final List<AppliedMask> masks;

    TextMasks(PartyName party, List<AppliedMask> masks) {
        this.party = party;
        this.submitted = literally(party.submitted());
        this.shown = literally(party.shown());
        this.persons = party.hidden().stream().map(TextMasks::spaced).toList();
        this.masks = masks;
    }

    /** The text, the party named as it is shown elsewhere. That name itself is never taken for an address or a person. */
    String masked(String text) {
        var named = new FoldedText(FoldedText.straight(text))
                .replaceAll(submitted, party.shown())
                .toString();
        var names = shown.matcher(FoldedText.folded(named));
        var masked = new StringBuilder();
        int from = 0;
        while (names.find()) {
            masked.append(withoutPersons(named.substring(from, names.start()))).append(party.shown());
            from = names.end();
        }
        return masked.append(withoutPersons(named.substring(from))).toString();
    }

    private FoldedText withoutPersons(String text) {
        var masked = new FoldedText(text);
        for (var person : persons) {
            masked = masked.replaceAll(person, SOMEBODY);
        }
        for (var mask : masks) {
            masked = mask.applied(masked);
        }
        return masked;
    }

    private static Pattern literally(String name) {
        return Pattern.compile("(?<v>" + Pattern.quote(FoldedText.folded(name)) + ")");
    }

    /** A name, also with blanks between its characters, as in 黄 辉 丕. */
    private static Pattern spaced(String name) {
        var characters = FoldedText.folded(name)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[\\s.·-]{0,3}"));
        return Pattern.compile("(?<v>" + characters + ")", Pattern.CASE_INSENSITIVE);
    }
}
