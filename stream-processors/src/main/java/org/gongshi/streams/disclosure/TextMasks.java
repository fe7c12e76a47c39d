package org.gongshi.streams.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Takes out of free text what may not cross: the masks of the policy, and the names and numbers of one decision. */
final class TextMasks {
    private final ByFirstCharacter<TextMask> table;
    private final List<TextMask> own;
    /** A bit for each of 64 classes of characters: no own mask begins with one of a class whose bit is 0. */
    private final long ownStarts;

    private final LocalDate decidedOn;

    /** @param own masks of this decision; they go before those of the table */
    TextMasks(ByFirstCharacter<TextMask> table, List<TextMask> own, LocalDate decidedOn) {
        this.table = table;
        this.own = own;
        this.ownStarts = own.stream()
                .flatMapToInt(mask -> mask.starts().chars())
                .mapToLong(c -> 1L << c)
                .reduce(0, (some, other) -> some | other);
        this.decidedOn = decidedOn;
    }

    /** Whether it holds a name or number that this decision may not show. */
    boolean holdsOwn(String number) {
        var folded = FoldedText.folded(number);
        return own.stream()
                .anyMatch(
                        mask -> mask.pattern().matcher(folded).results().anyMatch(found -> !mask.shows(found.group())));
    }

    /** @param applied is told the rule of each mask that took something out */
    String masked(String text, Consumer<String> applied) {
        return new Pass(new FoldedText(text), applied).run();
    }

    /**
     * One pass over one text, from left to right: what is taken out is not looked at again. At one place the first mask
     * goes. Patterns are bounded, so the time grows with the text only.
     */
    private final class Pass {
        private final FoldedText text;
        private final String folded;
        private final Consumer<String> applied;
        private final StringBuilder shown = new StringBuilder();
        private int from;

        Pass(FoldedText text, Consumer<String> applied) {
            this.text = text;
            this.folded = text.folded();
            this.applied = applied;
        }

        String run() {
            int at = 0;
            while (at < folded.length()) {
                char c = folded.charAt(at);
                boolean masked = isOwn(c, at) || (!isInNumber(c, at) && any(table.startingWith(c), at));
                at = masked ? from : at + 1;
            }
            return from == 0
                    ? text.original()
                    : shown.append(text.original(), from, folded.length()).toString();
        }

        private boolean isOwn(char c, int at) {
            return (ownStarts >>> c & 1) != 0 && any(own, at);
        }

        /** A number is looked at from its first digit. */
        private boolean isInNumber(char c, int at) {
            return at > 0 && FoldedText.isDigit(c) && FoldedText.isDigit(folded.charAt(at - 1));
        }

        private boolean any(List<TextMask> masks, int at) {
            for (var mask : masks) {
                if (mayFit(mask, at) && takesOut(mask, at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean mayFit(TextMask mask, int at) {
            return mask.starts().indexOf(folded.charAt(at)) >= 0
                    && text.hasNumberOf(mask.digits(), at)
                    && mask.isInForce(decidedOn)
                    && text.hasAnyOf(mask.needs());
        }

        private boolean takesOut(TextMask mask, int at) {
            var match = mask.at(folded, at);
            if (!match.lookingAt()) {
                return false;
            }
            int start = mask.start(folded, from, match.start("v"));
            int end = match.end("v");
            if (mask.leavesAlone(folded.substring(start, end))) {
                return false;
            }
            replace(start, end, mask);
            return true;
        }

        private void replace(int start, int end, TextMask mask) {
            shown.append(text.original(), from, start).append(mask.replacement());
            from = end;
            if (!mask.replacement().contentEquals(text.original().substring(start, end))) {
                applied.accept(mask.rule());
            }
        }
    }
}
