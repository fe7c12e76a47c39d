package org.gongshi.streams.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Standing;
import org.gongshi.exchange.WithdrawalMade;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.fold.CaseEvent.CountedAnew;
import org.gongshi.streams.fold.CaseEvent.FellDue;
import org.gongshi.streams.fold.Parties.Placed;

/** Days begin, things fall due, and a new calendar moves what was counted on an old one. */
final class TimeRules {
    private TimeRules() {}

    /** Every gateway appends every day, and catches up on missed ones: only a later day counts. */
    static Parts begin(Parts parts, LocalDate day) {
        var last = parts.partition().getLastDay();
        return last.isPresent() && !day.isAfter(last.get())
                ? parts
                : parts.with(PartitionFile.newBuilder(parts.partition())
                        .setLastDay(day)
                        .build());
    }

    /** It counts from the beginning of the day it fell due on, however late that is noticed. */
    static Noted note(Parts parts, FellDue fellDue) {
        return Noted.of(parts, decisions(parts, fellDue.due().getDocumentNumber()), Deadlines.begin(fellDue.day()));
    }

    static Noted note(Parts parts, CountedAnew counted, Present present, Routing routing) {
        var number = counted.provisional().getDocumentNumber();
        var receipts = new ArrayList<Receipt>();
        var changed = parts.with(number, withdrawalsCounted(parts.file(number), present, receipts));
        for (var party : parts.file(number).getParties()) {
            changed = Parties.put(changed, new Placed(number, counted(party, present, routing, receipts)));
        }
        var at = counted.adopted().getAdoptedAt();
        return new Noted(changed, decisions(changed, number), at, List.of(), receipts);
    }

    private static Set<String> decisions(Parts parts, String documentNumber) {
        var decisions = new TreeSet<String>();
        parts.file(documentNumber).getParties().forEach(party -> decisions.add(party.getDecisionId()));
        return decisions;
    }

    private static PartyFile counted(PartyFile party, Present present, Routing routing, List<Receipt> receipts) {
        if (party.getStanding().isEmpty()) {
            return party;
        }
        var standing = party.getStanding().get();
        var before = Parties.receipt(party, standing.getReceiptId());
        var routes = routing.countedAnew(standing, before.getReceivedAt(), present.calendar());
        var routed = routes.equals(standing.getRoutes())
                ? party
                : PartyFile.newBuilder(party)
                        .setStanding(
                                Standing.newBuilder(standing).setRoutes(routes).build())
                        .build();
        var receipt = Receipt.newBuilder(before)
                .setDeadline(Deadlines.of(standing, present))
                .build();
        if (receipt.equals(before)) {
            return routed;
        }
        receipts.add(receipt);
        return Parties.with(routed, receipt);
    }

    private static DecisionFile withdrawalsCounted(DecisionFile file, Present present, List<Receipt> receipts) {
        var withdrawals = file.getWithdrawals().stream()
                .map(made -> counted(made, file, present, receipts))
                .toList();
        return DecisionFile.newBuilder(file).setWithdrawals(withdrawals).build();
    }

    private static WithdrawalMade counted(
            WithdrawalMade made, DecisionFile file, Present present, List<Receipt> receipts) {
        if (made.getProvisional().isEmpty()) {
            return made;
        }
        var deadline = Deadlines.ofWithdrawal(sector(file), made.getWithdrawnOn(), present);
        var receipt = Receipt.newBuilder(made.getProvisional().get())
                .setDeadline(deadline)
                .build();
        receipts.add(receipt);
        return WithdrawalMade.newBuilder(made)
                .setProvisional(deadline.getProvisional() ? receipt : null)
                .build();
    }

    /** All decisions of a document are one agency's; without one the rule for every sector holds. */
    private static String sector(DecisionFile file) {
        return file.getParties().stream()
                .flatMap(party -> party.getStanding().stream())
                .map(Standing::getSector)
                .findFirst()
                .orElse("");
    }
}
