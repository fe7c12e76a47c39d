package org.gongshi.streams.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.InstrumentIssued;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.ReplyMade;
import org.gongshi.exchange.StageMade;
import org.jspecify.annotations.Nullable;

/**
 * All that a case is judged by (案卷): what is on record of its course, and its decisions.
 *
 * @param name case number, or the document number of decisions that name no case, or an instrument's
 * @param dossier null if there is no case number
 * @param decisions the earliest first
 */
record CaseFile(String name, @Nullable Dossier dossier, List<Situation> decisions, Present present) {
    private static final Comparator<Situation> EARLIEST_FIRST = Comparator.comparing(
                    (Situation decision) -> decision.standing().getDecidedOn())
            .thenComparing(decision -> decision.party().getDecisionId());

    static CaseFile ofCase(Parts parts, String caseNumber, Present present) {
        var decisions = parties(parts.files().values().stream().flatMap(file -> file.getParties().stream()))
                .filter(party -> names(party, caseNumber));
        return new CaseFile(caseNumber, parts.dossier(caseNumber), situations(parts, decisions, present), present);
    }

    /** Decisions under a document number that name no case. */
    static CaseFile ofDocument(Parts parts, String documentNumber, Present present) {
        var decisions = parties(parts.file(documentNumber).getParties().stream())
                .filter(party ->
                        party.getStanding().orElseThrow().getCaseNumber().isEmpty());
        return new CaseFile(documentNumber, null, situations(parts, decisions, present), present);
    }

    private static Stream<PartyFile> parties(Stream<PartyFile> parties) {
        return parties.filter(party -> party.getStanding().isPresent());
    }

    private static boolean names(PartyFile party, String caseNumber) {
        return party.getStanding()
                .orElseThrow()
                .getCaseNumber()
                .filter(caseNumber::equals)
                .isPresent();
    }

    private static List<Situation> situations(Parts parts, Stream<PartyFile> parties, Present present) {
        return parties.map(party ->
                        Situation.of(parts, present, party, party.getStanding().orElseThrow(), Instant.EPOCH))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    Optional<Situation> lead() {
        return decisions.stream().findFirst();
    }

    /** The supervisor's instrument that this is about; empty if it is about a case. */
    Optional<InstrumentIssued> instrument() {
        return dossier == null ? Optional.empty() : dossier.getInstrument();
    }

    List<ReplyMade> replies() {
        return dossier == null ? List.of() : dossier.getReplies();
    }

    List<StageMade> stages() {
        return dossier == null ? List.of() : dossier.getStages();
    }

    /** When a stage first happened. */
    Optional<LocalDate> first(CaseStage stage) {
        return stages().stream()
                .filter(made -> made.getStage() == stage)
                .map(StageMade::getOccurredOn)
                .min(Comparator.naturalOrder());
    }

    /** Of the first decision; before there is one, of the papers it was filed with. */
    DecisionKind kind() {
        return lead().map(decision -> decision.standing().getKind()).orElseGet(this::filedKind);
    }

    private DecisionKind filedKind() {
        return first(CaseStage.FILING)
                .map(on -> FiledKinds.of(stages(), on, present.statutes()))
                .orElse(DecisionKind.UNKNOWN);
    }

    @Nullable
    Procedure procedure() {
        return lead().flatMap(decision -> decision.standing().getProcedure()).orElse(null);
    }

    /** Day of the case: its first decision, else its filing, else the first that is on record; of an instrument its issue. */
    Optional<LocalDate> bookedOn() {
        return lead().map(decision -> decision.standing().getDecidedOn())
                .or(() -> first(CaseStage.FILING))
                .or(() -> stages().stream().map(StageMade::getOccurredOn).min(Comparator.naturalOrder()))
                .or(this::reviewedOn)
                .or(() -> instrument().map(InstrumentIssued::getIssuedOn));
    }

    private Optional<LocalDate> reviewedOn() {
        return dossier == null
                ? Optional.empty()
                : Stream.concat(
                                dossier.getCourse().getReviews().stream().map(review -> review.getReviewedOn()),
                                dossier.getCourse().getOutcomes().stream().map(outcome -> outcome.getOccurredOn()))
                        .min(Comparator.naturalOrder());
    }

    /** Whose it is; empty as long as nobody said. */
    Optional<PublicAgency> agency() {
        return lead().map(decision -> decision.standing().getAgency())
                .or(() -> dossier == null ? Optional.empty() : dossier.getAgency());
    }
}
