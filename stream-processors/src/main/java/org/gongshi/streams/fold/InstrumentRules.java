package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.InstrumentIssued;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.ReplyMade;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.Verdict;
import org.gongshi.exchange.VerdictName;
import org.gongshi.identity.InstrumentNumber;

/**
 * Supervisors' instruments (监督文书) and agencies' answers to them. Under its number each has a dossier and a card of its own, so
 * whoever waits for an answer finds it among all that is open or missed.
 */
final class InstrumentRules {
    private static final int UNRANKED = 0;

    private InstrumentRules() {}

    /** An instrument is issued once. */
    static Noted note(Parts parts, SupervisorActed acted) {
        var number = InstrumentNumber.asCase(acted.getInstrument().orElseThrow());
        var dossier = parts.dossier(number);
        if (dossier.getInstrument().isPresent()) {
            return Noted.unchanged(parts);
        }
        var issued = Dossier.newBuilder(dossier)
                .setAgency(acted.getWhom().orElseThrow())
                .setInstrument(new InstrumentIssued(
                        acted.getInstrumentType().orElse(InstrumentType.UNKNOWN),
                        Deadlines.civilDay(acted.getActedAt()),
                        acted.getAnswerBy().orElseThrow()))
                .build();
        return Noted.of(parts.with(number, issued), Set.of(), acted.getActedAt());
    }

    /** The answer may be there before the instrument, which comes by another way. */
    static Noted note(Parts parts, ReplySubmitted submitted) {
        var header = submitted.getHeader();
        var number = InstrumentNumber.asCase(submitted.getInstrument());
        var dossier = parts.dossier(number);
        if (dossier.getReplies().stream().anyMatch(reply -> reply.getReceiptId().equals(header.getReceiptId()))) {
            return Noted.unchanged(parts);
        }
        var replies = new ArrayList<>(dossier.getReplies());
        replies.add(new ReplyMade(header.getReceiptId(), Deadlines.civilDay(header.getReceivedAt())));
        var receipt = Receipts.recorded(header, submitted.getTarget(), UNRANKED, SubmissionType.REPLY, null);
        return Noted.of(
                parts.with(
                        number, Dossier.newBuilder(dossier).setReplies(replies).build()),
                Set.of(),
                header.getReceivedAt(),
                receipt);
    }

    /** The first answer counts. Empty of what is no instrument. */
    static Stream<Verdict> of(CaseFile file) {
        return file
                .instrument()
                .flatMap(issued -> Judged.of(VerdictName.INSTRUMENT, file).map(judged -> verdict(file, issued, judged)))
                .stream();
    }

    private static Verdict verdict(CaseFile file, InstrumentIssued issued, Judged judged) {
        judged.due(issued.getAnswerBy()).because(CardReason.instrument(issued.getType()));
        file.replies().forEach(reply -> judged.from(reply.getReceiptId()));
        var first = file.replies().stream().map(ReplyMade::getReceivedOn).min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return judged.open();
        }
        judged.done(first.get());
        return first.get().isAfter(issued.getAnswerBy())
                ? judged.because(CardReason.ANSWERED_LATE).missed()
                : judged.met();
    }
}
