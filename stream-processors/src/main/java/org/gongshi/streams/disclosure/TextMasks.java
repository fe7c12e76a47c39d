package org.gongshi.streams.disclosure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of free text what may not cross. Patterns see half width, have bounded length and no nested repetition, so the
 * time grows with the text only.
 */
final class TextMasks {
    private static final String SOMEBODY = "某某";

    private final PartyName party;
    private final Pattern personInRole;
    private final List<PolicyFile.Mask> masks;

    TextMasks(PartyName party, Pattern personInRole, List<PolicyFile.Mask> masks) {
        this.party = party;
        this.personInRole = personInRole;
        this.masks = masks;
    }

    /** The text, the party named as it is shown elsewhere. That name itself is never taken for an address or a person. */
    String masked(String text) {
        var named = Widths.replaceAll(text, literally(party.submitted()), "v", (folded, original) -> party.shown());
        if (party.shown().isEmpty()) {
            return maskedBetweenNames(named);
        }
        var masked = new StringBuilder();
        var shown = literally(party.shown()).matcher(Widths.folded(named));
        int from = 0;
        while (shown.find()) {
            masked.append(maskedBetweenNames(named.substring(from, shown.start())))
                    .append(party.shown());
            from = shown.end();
        }
        return masked.append(maskedBetweenNames(named.substring(from))).toString();
    }

    private String maskedBetweenNames(String text) {
        var masked = text;
        for (var person : party.hidden()) {
            masked = Widths.replaceAll(masked, spaced(person), "v", (folded, original) -> SOMEBODY);
        }
        masked = Widths.replaceAll(masked, personInRole, "v", (folded, original) -> SOMEBODY);
        for (var mask : masks) {
            masked = Widths.replaceAll(
                    masked, mask.pattern(), "v", (folded, original) -> replacement(mask, folded, original));
        }
        return masked;
    }

    private static String replacement(PolicyFile.Mask mask, String folded, String original) {
        return mask.keep().stream().anyMatch(keep -> keep.leavesAlone(folded)) ? original : mask.replacement();
    }

    private static Pattern literally(String name) {
        return Pattern.compile("(?<v>" + Pattern.quote(Widths.folded(name)) + ")");
    }

    /** A name, also with blanks between its characters, as in 黄 辉 丕. */
    private static Pattern spaced(String name) {
        var characters = Widths.folded(name)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("\\s{0,3}"));
        return Pattern.compile("(?<v>" + characters + ")", Pattern.CASE_INSENSITIVE);
    }
}
