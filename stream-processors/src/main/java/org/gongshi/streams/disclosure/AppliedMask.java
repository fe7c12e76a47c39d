package org.gongshi.streams.disclosure;

/** One mask at work. */
final class AppliedMask {
    private final PolicyFile.Mask mask;
    private final String stops;

    /** @param stops characters that no address goes across to the left */
    AppliedMask(PolicyFile.Mask mask, String stops) {
        this.mask = mask;
        this.stops = stops;
    }

    FoldedText applied(FoldedText text) {
        return mayFit(text) ? text.replaceAll(mask.pattern(), this::start, this::replacement) : text;
    }

    private boolean mayFit(FoldedText text) {
        return text.hasNumberOf(mask.digits()) && (mask.needs().isEmpty() || text.hasAnyOf(mask.needs()));
    }

    private int start(String folded, int from, int start) {
        int first = start;
        while (first > from && start - first < mask.reach() && belongs(folded.charAt(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean belongs(char c) {
        return c >= '一' && c <= '龥' && stops.indexOf(c) < 0;
    }

    private String replacement(String folded, String original) {
        return mask.keep().stream().anyMatch(keep -> keep.leavesAlone(folded)) ? original : mask.replacement();
    }
}
