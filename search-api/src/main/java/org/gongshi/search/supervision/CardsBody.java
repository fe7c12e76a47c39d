package org.gongshi.search.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardResult;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.supervision.Statements.Said;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/supervision/cards}.
 *
 * @param next cursor of the next answer; null: this was the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CardsBody(
        long total, List<Card> items, @Nullable String next) {

    /**
     * A card.
     *
     * @param caseNumber of an instrument {@code instrument:} and its number; as its address has it
     * @param decisions ids
     * @param countsFor credit code of the agency to which it counts
     * @param statements what the agency said of it to supervisors; only where one card is asked for
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Card(
            @JsonProperty("case") String caseNumber,
            List<String> decisions,
            String agency,
            String agencyName,
            String region,
            String sector,
            String countsFor,
            String kind,
            LocalDate bookedOn,
            List<Verdict> verdicts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Statement> statements) {

        static Card of(CardView card, @Nullable List<Statement> statements) {
            return new Card(
                    card.caseNumber(),
                    card.decisions().stream().map(CardView.Decision::id).toList(),
                    card.agency(),
                    card.agencyName(),
                    card.region(),
                    card.sector(),
                    card.countsFor(),
                    card.kind(),
                    card.bookedOn(),
                    card.verdicts().stream()
                            .map(verdict -> Verdict.of(card, verdict))
                            .toList(),
                    statements);
        }
    }

    /**
     * A verdict.
     *
     * @param decision null: the case is judged
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Verdict(
            String name,
            @Nullable String decision,
            String state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            List<Event> events,
            List<String> reasons,
            String rule,
            String source,
            boolean contested) {

        private static Verdict of(CardView card, CardView.Verdict verdict) {
            return new Verdict(
                    verdict.name(),
                    verdict.decision(),
                    verdict.state(),
                    verdict.dueOn(),
                    verdict.doneOn(),
                    verdict.events().stream()
                            .map(card::event)
                            .flatMap(Optional::stream)
                            .map(event -> new Event(event.receiptId(), event.type(), event.what(), event.occurredOn()))
                            .toList(),
                    verdict.reasons(),
                    verdict.rule(),
                    verdict.source(),
                    verdict.contested());
        }
    }

    /** What a verdict follows from. */
    public record Event(String receiptId, String type, String what, LocalDate occurredOn) {}

    /**
     * The words of an objection or an answer.
     *
     * @param receiptId of its event
     * @param type CONTEST or REPLY
     * @param doneOn when what was asked for was done
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Statement(
            String receiptId,
            String type,
            LocalDate receivedOn,
            String text,
            @Nullable LocalDate doneOn,
            List<Statements.Document> documents) {

        static Statement of(Said said) {
            var event = said.event();
            return new Statement(
                    event.receiptId(), event.type(), event.occurredOn(), said.text(), said.doneOn(), said.documents());
        }
    }

    static CardsBody of(CardQuery query, CardResult result) {
        return new CardsBody(
                result.total(),
                result.cards().stream().map(card -> Card.of(card, null)).toList(),
                result.next() == null ? null : query.print(result.next()));
    }
}
