package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.jspecify.annotations.Nullable;

/** A withdrawal (撤回) is remembered; one that comes before its decision waits for it. */
final class WithdrawalRules {
    private static final int UNNUMBERED = 0;

    private WithdrawalRules() {}

    static Noted note(Parts parts, WithdrawalSubmitted submitted, Present present) {
        var header = submitted.getHeader();
        var number = submitted.getDocumentNumber();
        if (parts.file(number).getWithdrawals().stream().anyMatch(made -> isSameContent(made, submitted))) {
            return Noted.unchanged(parts);
        }
        var deadline = Deadlines.of(submitted, present);
        var link = Chain.append(parts, header, submitted.getCaseNumber(), Optional.of(number));
        var rank = submitted.getRevision().orElse(UNNUMBERED);
        var recorded = Receipts.recorded(header, submitted.getTarget(), rank, SubmissionType.WITHDRAWAL, deadline);
        var receipt = Receipts.chained(recorded, link.value());
        var changed = remembered(link.parts(), submitted, deadline, receipt);
        return Noted.of(changed, meant(changed, submitted), header.getReceivedAt(), receipt);
    }

    /** The one that is named; else all that the document number ever meant. */
    private static Set<String> meant(Parts parts, WithdrawalSubmitted submitted) {
        return parts.files().values().stream()
                .flatMap(file -> file.getParties().stream())
                .filter(party -> submitted
                        .getDecisionId()
                        .map(id -> Parties.isNamed(party, id))
                        .orElseGet(() -> bears(party, submitted.getDocumentNumber())))
                .map(PartyFile::getDecisionId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean bears(PartyFile party, String documentNumber) {
        return party.getOtherNumbers().contains(documentNumber)
                || party.getStanding()
                        .filter(standing -> standing.getDocumentNumber().equals(documentNumber))
                        .isPresent();
    }

    private static boolean isSameContent(WithdrawalMade made, WithdrawalSubmitted submitted) {
        return made.getReceiptId().equals(submitted.getHeader().getReceiptId());
    }

    private static Parts remembered(Parts parts, WithdrawalSubmitted submitted, Deadline deadline, Receipt receipt) {
        var file = parts.file(submitted.getDocumentNumber());
        var withdrawals = new ArrayList<>(file.getWithdrawals());
        withdrawals.add(made(submitted, deadline.getSource(), deadline.getProvisional() ? receipt : null));
        return parts.with(
                submitted.getDocumentNumber(),
                DecisionFile.newBuilder(file).setWithdrawals(withdrawals).build());
    }

    private static WithdrawalMade made(WithdrawalSubmitted submitted, String basis, @Nullable Receipt provisional) {
        return WithdrawalMade.newBuilder()
                .setReceiptId(submitted.getHeader().getReceiptId())
                .setDecisionId(submitted.getDecisionId().orElse(null))
                .setReason(submitted.getReason())
                .setWithdrawnOn(submitted.getWithdrawnOn())
                .setRevision(submitted.getRevision().orElse(null))
                .setBasis(basis)
                .setReceivedOn(Deadlines.civilDay(submitted.getHeader().getReceivedAt()))
                .setProvisional(provisional)
                .build();
    }
}
