package org.gongshi.search.portal;

import org.gongshi.search.portal.Timeline.Change;

/** Two texts that share their beginning and their end: what differs is what is between. */
final class SharedEnds {
    /** Characters shown on either side, enough to find the place. */
    private static final int AROUND = 24;

    private SharedEnds() {}

    static Change change(String label, String before, String after) {
        int[] was = before.codePoints().toArray();
        int[] is = after.codePoints().toArray();
        int head = outsideWords(was, is, head(was, is));
        int tail = tail(was, is, head);
        return new Change(
                label,
                shortenedBefore(was, head),
                new String(was, head, was.length - tail - head),
                new String(is, head, is.length - tail - head),
                shortenedAfter(was, tail));
    }

    private static int head(int[] one, int[] other) {
        int same = 0;
        while (same < Math.min(one.length, other.length) && one[same] == other[same]) {
            same++;
        }
        return same;
    }

    /** Never reaches into the head, and not into a word or number that begins before it. */
    private static int tail(int[] one, int[] other, int head) {
        int same = 0;
        while (same < Math.min(one.length, other.length) - head
                && one[one.length - 1 - same] == other[other.length - 1 - same]) {
            same++;
        }
        while (same > 0
                && isWord(one[one.length - same])
                && (isWordBefore(one, one.length - same) || isWordBefore(other, other.length - same))) {
            same--;
        }
        return same;
    }

    /** A number is changed as a whole. */
    private static int outsideWords(int[] one, int[] other, int head) {
        int end = head;
        while (end > 0 && isWord(one[end - 1]) && (isWordAt(one, end) || isWordAt(other, end))) {
            end--;
        }
        return end;
    }

    private static boolean isWordBefore(int[] text, int end) {
        return end > 0 && isWord(text[end - 1]);
    }

    private static boolean isWordAt(int[] text, int place) {
        return place < text.length && isWord(text[place]);
    }

    private static boolean isWord(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '.' || character == ',');
    }

    private static String shortenedBefore(int[] text, int head) {
        return head <= AROUND ? new String(text, 0, head) : "…" + new String(text, head - AROUND, AROUND);
    }

    private static String shortenedAfter(int[] text, int tail) {
        return tail <= AROUND
                ? new String(text, text.length - tail, tail)
                : new String(text, text.length - tail, AROUND) + "…";
    }
}
