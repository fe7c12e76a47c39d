package org.gongshi.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Marks in a text what was asked for: the phrases themselves, in any width, script and bracket. The result is safe HTML: the
 * text escaped, what was found within {@code <em>}.
 */
public final class Marks {
    /** About two lines of a result, in characters. */
    private static final int FRAGMENT = 90;
    /** Shown before the first match. */
    private static final int LEAD = 20;

    private final List<String> phrases;

    /** @param wishes of the whole question */
    public Marks(Collection<Wish> wishes) {
        var all = new LinkedHashSet<String>();
        wishes.forEach(wish -> {
            all.add(Compact.of(wish.said()).text());
            wish.ways().forEach(way -> addPhrases(way, all));
        });
        all.remove("");
        phrases = all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** For questions that nothing answers exactly: pairs of characters count as found. */
    public Marks close() {
        var pairs = new LinkedHashSet<String>(phrases);
        phrases.forEach(phrase -> {
            for (int i = 0; i + 2 <= phrase.length(); i++) {
                pairs.add(phrase.substring(i, i + 2));
            }
        });
        return new Marks(List.copyOf(pairs));
    }

    private Marks(List<String> phrases) {
        this.phrases = phrases;
    }

    private static void addPhrases(Way way, SequencedSet<String> all) {
        switch (way) {
            case Way.Said(var said) ->
                said.forEach(phrase -> all.add(Compact.of(phrase).text()));
            case Way.Place place -> {}
            case Way.Provision(String law, int article) -> {
                all.add(article == 0 ? law : law + "第" + Numerals.written(article) + "条");
                if (article > 0) {
                    all.add(law + "第" + article + "条");
                }
            }
        }
    }

    /** The whole text with its marks; empty if there is nothing to mark. */
    public Optional<String> whole(String text) {
        var found = found(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(html(text, 0, text.length(), found));
    }

    /** The part of a text around its first mark; empty if there is nothing to mark. */
    public Optional<String> fragment(String text) {
        var found = found(text);
        if (found.isEmpty() || text.length() <= FRAGMENT) {
            return found.isEmpty() ? Optional.empty() : Optional.of(html(text, 0, text.length(), found));
        }
        int from = whole(text, Math.max(0, Math.min(found.getFirst().from() - LEAD, text.length() - FRAGMENT)));
        return Optional.of(html(text, from, whole(text, Math.min(text.length(), from + FRAGMENT)), found));
    }

    /** Never between the halves of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Places in a text, in order, none touching another. */
    private List<Span> found(String text) {
        var compact = Compact.of(Folding.fold(text));
        boolean[] marked = new boolean[text.length()];
        for (String phrase : phrases) {
            for (int at = compact.text().indexOf(phrase);
                    at >= 0;
                    at = compact.text().indexOf(phrase, at + 1)) {
                if (!isPart(compact, at) && !isPart(compact, at + phrase.length())) {
                    compact.mark(at, at + phrase.length(), marked);
                }
            }
        }
        return spans(marked);
    }

    /** Within a number or a word of letters: 12 is not in 2012, nor tv in ktv. */
    private static boolean isPart(Compact compact, int at) {
        String text = compact.text();
        return at > 0
                && at < text.length()
                && compact.followsAtOnce(at)
                && Terms.isLetterOrDigit(text.charAt(at - 1))
                && Terms.isLetterOrDigit(text.charAt(at));
    }

    private static List<Span> spans(boolean[] marked) {
        var spans = new ArrayList<Span>();
        int from = -1;
        for (int i = 0; i <= marked.length; i++) {
            boolean in = i < marked.length && marked[i];
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                spans.add(new Span(from, i));
                from = -1;
            }
        }
        return spans;
    }

    private static String html(String text, int from, int to, List<Span> found) {
        var html = new StringBuilder();
        int at = from;
        for (Span span : found) {
            int start = Math.max(span.from(), from);
            int end = Math.min(span.to(), to);
            if (start < end) {
                html.append(escaped(text.substring(at, start)));
                html.append("<em>").append(escaped(text.substring(start, end))).append("</em>");
                at = end;
            }
        }
        return html.append(escaped(text.substring(at, to))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private record Span(int from, int to) {}
}
