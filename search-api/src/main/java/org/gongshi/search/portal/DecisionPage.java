package org.gongshi.search.portal;

import java.util.List;
import org.gongshi.search.portal.Matter.Line;
import org.jspecify.annotations.Nullable;

/**
 * The page of a decision: a document, with its state beside it.
 *
 * @param linkedData the decision for search engines, as JSON-LD; null: none
 */
record DecisionPage(
        String id,
        String path,
        Heading heading,
        Party party,
        String sentence,
        List<Line> amounts,
        List<String> outcome,
        List<Line> details,
        List<String> facts,
        List<Ground> grounds,
        Publication publication,
        @Nullable Fulfilment fulfilment,
        Citation citation,
        @Nullable String linkedData) {

    /** What stands over the document. */
    record Heading(
            String title,
            String documentNumber,
            String kind,
            String kindLink,
            String agency,
            String agencyLink,
            String agencyDecisions,
            String region,
            String decidedOn) {}

    /** Whom it is about; a code links to all that was decided about the same party. */
    record Party(
            String name,
            String type,
            @Nullable String code,
            @Nullable String link) {}

    /** A statute cited; with a link to the decisions that cite it too, if its name can be told. */
    record Ground(String text, @Nullable String link) {}

    /** When it was made public, by when it had to be, and what changed since. */
    record Publication(
            boolean onTime,
            String dueOn,
            String period,
            String source,
            boolean provisional,
            String publishedAt,
            @Nullable String publicUntil,
            int edition,
            String updatedAt) {}

    /** How far it is fulfilled, what was paid so far, and the day of the last report. */
    record Fulfilment(String state, @Nullable String paid, String reportedOn) {}

    /** How to cite it, and its address for people and telephones. */
    record Citation(String text, String address, AddressCode code) {}
}
