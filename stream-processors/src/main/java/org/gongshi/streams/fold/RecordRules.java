package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DocumentMade;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.Notice;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.StageMade;
import org.gongshi.exchange.SubmissionType;

/**
 * A stage of a case (办案环节) is remembered. Once the file is archived nothing is added to it (一案一卷，归档后不得增删); what
 * becomes of the decision is another matter.
 */
final class RecordRules {
    private static final int UNRANKED = 0;
    private static final Map<String, Notice> NOTICES =
            Stream.of(Notice.values()).collect(Collectors.toMap(Notice::name, notice -> notice));

    private RecordRules() {}

    static Noted note(Parts parts, RecordSubmitted submitted) {
        var header = submitted.getHeader();
        var stages = parts.dossier(submitted.getCaseNumber()).getStages();
        if (stages.stream().anyMatch(stage -> stage.getReceiptId().equals(header.getReceiptId()))) {
            return Noted.unchanged(parts);
        }
        var archived = stages.stream().anyMatch(stage -> stage.getStage() == CaseStage.ARCHIVING);
        var link = Chain.append(parts, header, Optional.of(submitted.getCaseNumber()), Optional.empty());
        var receipt = Receipts.chained(receipt(submitted, archived), link.value());
        var changed = archived ? link.parts() : remembered(link.parts(), submitted);
        return Noted.of(changed, Set.of(), header.getReceivedAt(), receipt);
    }

    private static Receipt receipt(RecordSubmitted submitted, boolean archived) {
        return archived
                ? Receipts.refused(
                        submitted.getHeader(),
                        submitted.getTarget(),
                        UNRANKED,
                        SubmissionType.RECORD,
                        ReceiptCode.ARCHIVED)
                : Receipts.recorded(
                        submitted.getHeader(), submitted.getTarget(), UNRANKED, SubmissionType.RECORD, null);
    }

    private static Parts remembered(Parts parts, RecordSubmitted submitted) {
        var dossier = parts.dossier(submitted.getCaseNumber());
        var stages = new ArrayList<>(dossier.getStages());
        stages.add(made(submitted));
        return parts.with(
                submitted.getCaseNumber(),
                Dossier.newBuilder(dossier).setStages(stages).build());
    }

    private static Notice notice(String name) {
        return NOTICES.getOrDefault(name, Notice.UNKNOWN);
    }

    private static StageMade made(RecordSubmitted submitted) {
        var officers = submitted.getHeader().getContext().getOfficers();
        var documents = ClearanceRules.precedesDecision(submitted.getStage())
                ? submitted.getDocuments()
                : List.<DocumentMade>of();
        return StageMade.newBuilder()
                .setReceiptId(submitted.getHeader().getReceiptId())
                .setStage(submitted.getStage())
                .setOccurredOn(submitted.getOccurredOn())
                .setDocuments(documents.stream().map(DocumentMade::getType).toList())
                .setCertificateShown(submitted.getCertificateShown().orElse(null))
                .setNoticesGiven(submitted.getNoticesGiven().stream()
                        .map(RecordRules::notice)
                        .toList())
                .setRecorded(RecordingRules.recorded(submitted).orElse(null))
                .setOfficers(officers.size())
                .setOfficerFlaws(OfficerRules.flaws(officers))
                .build();
    }
}
