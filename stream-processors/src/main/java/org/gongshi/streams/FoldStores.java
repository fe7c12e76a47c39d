package org.gongshi.streams;

import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.LastDay;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.Shown;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.streams.deadletters.BrokenCaseException;
import org.gongshi.streams.fold.CaseEvent;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.WithdrawalOpened;
import org.gongshi.streams.fold.Parts;
import org.jspecify.annotations.Nullable;

/** The state of one partition: loads and saves the parts that an event touches. */
final class FoldStores {
    static final String DECISION_FILES = "decision-files";
    static final String PUBLIC_DECISIONS = "public-decisions";
    static final String LAST_DAYS = "last-days";

    private final KeyValueStore<String, DecisionFile> decisionFiles;
    private final KeyValueStore<String, PublicDecision> publicDecisions;
    private final KeyValueStore<String, LastDay> lastDays;
    private final String partition;

    FoldStores(ProcessorContext<?, ?> context) {
        this.decisionFiles = context.getStateStore(DECISION_FILES);
        this.publicDecisions = context.getStateStore(PUBLIC_DECISIONS);
        this.lastDays = context.getStateStore(LAST_DAYS);
        this.partition = Integer.toString(context.taskId().partition());
    }

    Parts load(CaseEvent event) {
        return switch (event) {
            case DecisionOpened(var submitted, var _) ->
                new Parts(
                        decisionFiles.get(file(submitted.getHeader(), submitted.getDocumentNumber())),
                        publicDecisions.get(submitted.getDecisionId()),
                        null);
            case WithdrawalOpened(var submitted) ->
                new Parts(decisionFiles.get(file(submitted.getHeader(), submitted.getDocumentNumber())), null, null);
            case DayBegun _ -> new Parts(null, null, lastDays.get(partition));
        };
    }

    void save(CaseEvent event, Parts parts) {
        switch (event) {
            case DecisionOpened(var submitted, var _) -> {
                decisionFiles.put(file(submitted.getHeader(), submitted.getDocumentNumber()), parts.file());
                publicDecisions.put(submitted.getDecisionId(), parts.published());
            }
            case WithdrawalOpened(var submitted) ->
                save(file(submitted.getHeader(), submitted.getDocumentNumber()), Objects.requireNonNull(parts.file()));
            case DayBegun _ -> lastDays.put(partition, parts.lastDay());
        }
    }

    /** A withdrawal may end the decisions of several parties. */
    private void save(String name, DecisionFile file) {
        decisionFiles.put(name, file);
        file.getParties().stream()
                .filter(party -> party.getShown() != Shown.DECISION)
                .map(PartyFile::getDecisionId)
                .forEach(publicDecisions::delete);
    }

    /** After a bug nobody knows what a case should look like: it takes nothing more until it is replayed. */
    void markBroken(@Nullable SpecificRecord value) {
        var name = file(value);
        if (name != null) {
            var file = decisionFiles.get(name);
            var broken = file == null ? DecisionFile.newBuilder().setParties(List.of()) : DecisionFile.newBuilder(file);
            decisionFiles.put(name, broken.setBroken(true).build());
        }
    }

    void refuseBroken(@Nullable SpecificRecord value) {
        var name = file(value);
        var file = name == null ? null : decisionFiles.get(name);
        if (file != null && file.getBroken()) {
            throw new BrokenCaseException();
        }
    }

    /** Null for what belongs to no document. */
    private static @Nullable String file(@Nullable SpecificRecord value) {
        return switch (value) {
            case DecisionSubmitted submitted -> file(submitted.getHeader(), submitted.getDocumentNumber());
            case WithdrawalSubmitted submitted -> file(submitted.getHeader(), submitted.getDocumentNumber());
            case null, default -> null;
        };
    }

    private static String file(EventHeader header, String documentNumber) {
        return header.getAgency() + "/" + documentNumber;
    }
}
