package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongshi.exchange.ContestMade;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tally;
import org.gongshi.exchange.VerdictName;

/** Objections, manifests, statistics and self-reviews (异议、当日清单、年度申报数、案卷自评) are remembered. They change no decision. */
final class LedgerRules {
    private static final int UNRANKED = 0;

    private LedgerRules() {}

    static Noted note(Parts parts, ContestSubmitted submitted) {
        var header = submitted.getHeader();
        var known = parts.dossier(submitted.getCaseNumber()).getContests();
        if (known.stream().anyMatch(contest -> contest.getReceiptId().equals(header.getReceiptId()))) {
            return Noted.unchanged(parts);
        }
        var link = Chain.append(parts, header, Optional.of(submitted.getCaseNumber()), Optional.empty());
        var dossier = link.parts().dossier(submitted.getCaseNumber());
        var changed = Dossier.newBuilder(dossier)
                .setContests(added(dossier.getContests(), made(submitted)))
                .build();
        var recorded = Receipts.recorded(header, submitted.getTarget(), UNRANKED, SubmissionType.CONTEST, null);
        return Noted.of(
                link.parts().with(submitted.getCaseNumber(), changed),
                Set.of(),
                header.getReceivedAt(),
                Receipts.chained(recorded, link.value()));
    }

    /** An objection to what this build doesn't judge is remembered without a name. */
    private static ContestMade made(ContestSubmitted submitted) {
        return new ContestMade(
                submitted.getHeader().getReceiptId(),
                VerdictNames.parse(submitted.getVerdict()).orElse(VerdictName.UNKNOWN),
                Deadlines.civilDay(submitted.getHeader().getReceivedAt()));
    }

    /** What an agency said last of a day holds. */
    static Noted note(Parts parts, ManifestSubmitted submitted) {
        var header = submitted.getHeader();
        var tallies = submitted.getDecisions().stream()
                .map(count -> new Tally(count.getKind().name(), count.getCount()))
                .toList();
        var receipt = Receipts.counted(
                header,
                submitted.getTarget(),
                SubmissionType.MANIFEST,
                submitted.getDay().toString(),
                tallies);
        return entered(parts, header, receipt, ledger -> ledger.setDecisions(submitted.getDecisions()));
    }

    /** What an agency said last of a year holds. */
    static Noted note(Parts parts, StatisticsDeclared declared) {
        var header = declared.getHeader();
        var receipt = Receipts.counted(
                header,
                declared.getTarget(),
                SubmissionType.STATISTICS,
                String.valueOf(declared.getYear()),
                declared.getTallies());
        return entered(parts, header, receipt, ledger -> ledger);
    }

    /** What an agency said last of a quarter holds. */
    static Noted note(Parts parts, SelfReviewSubmitted submitted, Present present) {
        var header = submitted.getHeader();
        var tallies = FileGrades.tallies(submitted, header.getContext().getRegion(), present.statutes());
        var receipt = Receipts.counted(
                header, submitted.getTarget(), SubmissionType.SELF_REVIEW, submitted.getQuarter(), tallies);
        return entered(parts, header, receipt, ledger -> ledger.setTallies(tallies));
    }

    /** @param said what the ledger holds of it beside its receipt */
    private static Noted entered(Parts parts, EventHeader header, Receipt receipt, UnaryOperator<Ledger.Builder> said) {
        var ledger = parts.ledger() == null ? Ledger.newBuilder().build() : parts.ledger();
        if (ledger.getReceipts().contains(header.getReceiptId())) {
            return Noted.unchanged(parts);
        }
        var changed = said.apply(
                        Ledger.newBuilder(ledger).setReceipts(added(ledger.getReceipts(), header.getReceiptId())))
                .build();
        return Noted.of(parts.with(changed), Set.of(), header.getReceivedAt(), receipt);
    }

    private static <T> List<T> added(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
