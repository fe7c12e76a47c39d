package org.gongshi.search.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.VerdictName;
import org.jspecify.annotations.Nullable;

/**
 * A compliance card (合规卡), as the topic has it.
 *
 * @param caseNumber as it is compared; of a decision that names no case its document number; of an instrument what it goes by
 *     among cases
 * @param countsFor credit code of the agency to which the case counts
 * @param kind of the first decision
 * @param chain null: there is none
 */
public record CardView(
        String agency,
        String agencyName,
        String region,
        String sector,
        String countsFor,
        String caseNumber,
        LocalDate bookedOn,
        String kind,
        List<Decision> decisions,
        List<Verdict> verdicts,
        List<Event> events,
        @Nullable String chain) {

    /**
     * A decision of the case.
     *
     * @param documentNumber as it is compared
     * @param state of the submission that stands
     * @param days working days from the decision to its first receipt
     * @param publishedAt when it was first public; null: it never was
     */
    public record Decision(
            String id,
            String documentNumber,
            String kind,
            LocalDate decidedOn,
            String state,
            Instant firstReceivedAt,
            int days,
            int corrections,
            boolean major,
            boolean backfill,
            @Nullable Instant publishedAt) {

        private Decision forSample() {
            return new Decision(
                    id, "", kind, decidedOn, state, firstReceivedAt, days, corrections, major, backfill, publishedAt);
        }
    }

    /**
     * What was judged.
     *
     * @param name of the verdict, such as certificate-shown
     * @param decision null: the case is judged
     * @param events receipts of what it follows from
     * @param reasons codes of what is missing or wrong
     */
    public record Verdict(
            String name,
            String state,
            @Nullable String decision,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            List<String> events,
            List<String> reasons,
            String rule,
            String source,
            boolean contested) {

        private Verdict forSample() {
            return new Verdict(name, state, decision, dueOn, doneOn, List.of(), reasons, rule, source, contested);
        }

        public boolean isOpen() {
            return state.equals(Verdicts.OPEN);
        }

        public boolean isMissed() {
            return state.equals(Verdicts.MISSED);
        }

        /** It was done after its time. */
        boolean isLate() {
            return doneOn != null && dueOn != null && doneOn.isAfter(dueOn);
        }

        /** It can't be met in time any more. */
        public boolean isOverdue(LocalDate today) {
            return isOpen() && dueOn != null && dueOn.isBefore(today);
        }
    }

    /** Something that happened, without anything personal. */
    public record Event(String receiptId, String type, String what, LocalDate occurredOn) {}

    /** The key of the topic. */
    public String id() {
        return agency + "/" + caseNumber;
    }

    /** Whether the case has no number, and goes by that of its document. */
    public boolean isNamedByDocument() {
        return decisions.stream().anyMatch(decision -> decision.documentNumber().equals(caseNumber));
    }

    /** Whether it is no case, but an instrument of a supervisor. */
    public boolean isInstrument() {
        return decisions.isEmpty()
                && verdicts.stream().anyMatch(verdict -> verdict.name().equals(Verdicts.name(VerdictName.INSTRUMENT)));
    }

    /** Whether a decision of it waits for its legal review. */
    public boolean isHeld() {
        return decisions.stream().anyMatch(decision -> decision.state().equals(ReceiptState.HELD.name()));
    }

    /** Without events and document numbers. */
    public CardView forSample() {
        return new CardView(
                agency,
                agencyName,
                region,
                sector,
                countsFor,
                isNamedByDocument() ? "" : caseNumber,
                bookedOn,
                kind,
                decisions.stream().map(Decision::forSample).toList(),
                verdicts.stream().map(Verdict::forSample).toList(),
                List.of(),
                null);
    }

    public Optional<Event> event(String receipt) {
        return events.stream()
                .filter(event -> event.receiptId().equals(receipt))
                .findFirst();
    }
}
