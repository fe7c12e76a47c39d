package org.gongshi.streams;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.DueDate;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.identity.InstrumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a record names, so where its state lies.
 *
 * @param agency empty if it is about no agency's case
 * @param ledger of a day, a quarter or a year
 * @param links whether what is said of a case is said of all its documents
 */
record Reach(
        String agency,
        Optional<String> documentNumber,
        Optional<String> caseNumber,
        Optional<String> decisionId,
        Optional<String> ledger,
        boolean links) {
    private static final Reach NOWHERE =
            new Reach("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    static Reach of(@Nullable SpecificRecord value) {
        return switch (value) {
            case DecisionSubmitted submitted ->
                in(submitted.getHeader().getAgency())
                        .document(submitted.getDocumentNumber())
                        .ofCase(submitted.getCaseNumber())
                        .decision(Optional.of(submitted.getDecisionId()));
            case WithdrawalSubmitted submitted ->
                in(submitted.getHeader().getAgency())
                        .document(submitted.getDocumentNumber())
                        .ofCase(submitted.getCaseNumber())
                        .decision(submitted.getDecisionId());
            case ReviewSubmitted submitted ->
                in(submitted.getHeader().getAgency()).linking(submitted.getDocumentNumber(), submitted.getCaseNumber());
            case OutcomeSubmitted submitted ->
                in(submitted.getHeader().getAgency()).linking(submitted.getDocumentNumber(), submitted.getCaseNumber());
            case SupervisorActed acted
            when acted.getInstrument().isPresent() ->
                in(acted.getAgency()).ofCase(acted.getInstrument().map(InstrumentNumber::asCase));
            case SupervisorActed acted ->
                in(acted.getAgency()).linking(acted.getDocumentNumber(), acted.getCaseNumber());
            case RecordSubmitted submitted ->
                in(submitted.getHeader().getAgency()).ofCase(Optional.of(submitted.getCaseNumber()));
            case ContestSubmitted submitted ->
                in(submitted.getHeader().getAgency()).ofCase(Optional.of(submitted.getCaseNumber()));
            case ReplySubmitted submitted ->
                in(submitted.getHeader().getAgency())
                        .ofCase(Optional.of(InstrumentNumber.asCase(submitted.getInstrument())));
            case ManifestSubmitted submitted ->
                in(submitted.getHeader().getAgency()).entered("manifests/" + submitted.getDay());
            case StatisticsDeclared declared ->
                in(declared.getHeader().getAgency()).entered("statistics/" + declared.getYear());
            case SelfReviewSubmitted submitted ->
                in(submitted.getHeader().getAgency()).entered("self-reviews/" + submitted.getQuarter());
            case ReceiverAnswered answered -> in(answered.getAgency()).decision(Optional.of(answered.getDecisionId()));
            case DueDate due -> in(due.getAgency()).document(due.getDocumentNumber());
            case null, default -> NOWHERE;
        };
    }

    private static Reach in(String agency) {
        return new Reach(agency, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private Reach document(String number) {
        return new Reach(agency, Optional.of(number), caseNumber, decisionId, ledger, links);
    }

    private Reach ofCase(Optional<String> number) {
        return new Reach(agency, documentNumber, number, decisionId, ledger, links);
    }

    private Reach decision(Optional<String> id) {
        return new Reach(agency, documentNumber, caseNumber, id, ledger, links);
    }

    private Reach entered(String name) {
        return new Reach(agency, documentNumber, caseNumber, decisionId, Optional.of(name), links);
    }

    private Reach linking(Optional<String> document, Optional<String> number) {
        return new Reach(agency, document, number, decisionId, ledger, true);
    }

    Stream<String> documents() {
        return documentNumber.stream();
    }

    boolean isAbout(String document) {
        return documentNumber.filter(document::equals).isPresent();
    }

    /** Only what is said of one decision is; the rest may concern every party. */
    boolean concerns(String decision) {
        return links || decisionId.isEmpty() || decisionId.get().equals(decision);
    }
}
