package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.SubmissionType;

/** Objections, answers and manifests (异议、答复、当日清单) are remembered. They change no decision. */
final class LedgerRules {
    private static final int UNRANKED = 0;

    private LedgerRules() {}

    static Noted note(Parts parts, ContestSubmitted submitted) {
        var header = submitted.getHeader();
        if (parts.dossier(submitted.getCaseNumber()).getContests().contains(header.getReceiptId())) {
            return Noted.unchanged(parts);
        }
        var link = Chain.append(parts, header, Optional.of(submitted.getCaseNumber()), Optional.empty());
        var dossier = link.parts().dossier(submitted.getCaseNumber());
        var changed = Dossier.newBuilder(dossier)
                .setContests(added(dossier.getContests(), header.getReceiptId()))
                .build();
        var recorded = Receipts.recorded(header, submitted.getTarget(), UNRANKED, SubmissionType.CONTEST, null);
        return Noted.of(
                link.parts().with(submitted.getCaseNumber(), changed),
                Set.of(),
                header.getReceivedAt(),
                Receipts.chained(recorded, link.value()));
    }

    static Noted note(Parts parts, ReplySubmitted submitted) {
        return entered(parts, submitted.getHeader(), submitted.getTarget(), SubmissionType.REPLY, List.of());
    }

    /** What an agency said last of a day holds. */
    static Noted note(Parts parts, ManifestSubmitted submitted) {
        return entered(
                parts, submitted.getHeader(), submitted.getTarget(), SubmissionType.MANIFEST, submitted.getDecisions());
    }

    private static Noted entered(
            Parts parts, EventHeader header, String target, SubmissionType type, List<KindCount> decisions) {
        var ledger = parts.ledger() == null ? Ledger.newBuilder().build() : parts.ledger();
        if (ledger.getReceipts().contains(header.getReceiptId())) {
            return Noted.unchanged(parts);
        }
        var changed = Ledger.newBuilder(ledger)
                .setReceipts(added(ledger.getReceipts(), header.getReceiptId()))
                .setDecisions(decisions)
                .build();
        var receipt = Receipts.recorded(header, target, UNRANKED, type, null);
        return Noted.of(parts.with(changed), Set.of(), header.getReceivedAt(), receipt);
    }

    private static List<String> added(List<String> list, String item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
