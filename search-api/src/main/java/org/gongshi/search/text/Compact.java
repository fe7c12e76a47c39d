package org.gongshi.search.text;

/** A text without brackets and quotation marks, and where each of its characters stood. */
public final class Compact {
    private final String text;
    private final int[] places;

    private Compact(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Compact of(String folded) {
        var text = new StringBuilder(folded.length());
        int[] places = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            if (!Terms.isPassedOver(folded.charAt(i))) {
                places[text.length()] = i;
                text.append(folded.charAt(i));
            }
        }
        return new Compact(text.toString(), places);
    }

    /** A name as names are compared: folded, without brackets and spaces. */
    public static String name(String raw) {
        return of(Folding.fold(raw).replaceAll("\\s", "")).text();
    }

    String text() {
        return text;
    }

    /** Whether nothing was left out before this character. */
    boolean followsAtOnce(int at) {
        return places[at] - places[at - 1] == 1;
    }

    void mark(int from, int to, boolean[] marked) {
        for (int i = places[from]; i <= places[to - 1]; i++) {
            marked[i] = true;
        }
    }
}
