package org.gongshi.search.portal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.decisions.SearchResult.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a list: title, whence and when, a piece of its text; amount and punctuality beside.
 *
 * @param titleMarked title in safe HTML with matches marked; null: show the plain one
 * @param snippetMarked piece of text in safe HTML; null: show the plain one
 */
record HitRow(
        String path,
        String title,
        @Nullable String titleMarked,
        String agency,
        String documentNumber,
        String decidedOn,
        String kind,
        String subject,
        String snippet,
        @Nullable String snippetMarked,
        String brief,
        boolean onTime) {

    private static final int SNIPPET = 80;

    /** The pieces of text worth showing, best first. */
    private static final List<String> SNIPPETS = List.of(
            "facts",
            "outcome",
            "penalty.violation",
            "grounds",
            "inspection.item",
            "inspection.handling",
            "permit.certificateName");

    static HitRow of(Hit hit, Matter matter) {
        var decision = hit.decision();
        String text = Objects.requireNonNullElse(decision.facts(), decision.outcome());
        return new HitRow(
                decision.path(),
                decision.title(),
                first(hit, List.of("title")),
                decision.agency().name(),
                decision.documentNumber(),
                matter.formats().date(decision.decidedOn()),
                matter.kind(decision),
                decision.subject().name(),
                Formats.shortened(text, SNIPPET),
                first(hit, SNIPPETS),
                matter.brief(decision),
                decision.onTime());
    }

    private static @Nullable String first(Hit hit, List<String> fields) {
        return fields.stream()
                .flatMap(field -> hit.highlights().getOrDefault(field, List.of()).stream())
                .filter(fragment -> fragment.contains("<em>"))
                .flatMap(Stream::of)
                .findFirst()
                .orElse(null);
    }
}
