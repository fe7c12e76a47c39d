package org.gongshi.streams.fold;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.Course;
import org.gongshi.exchange.PartyFile;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Standing;
import org.gongshi.exchange.WithdrawalMade;

/**
 * All that the fate of a decision depends on.
 *
 * @param standing what is kept of the submission that stands
 * @param receipt its receipt
 * @param withdrawals that may mean it
 * @param course reviews and outcomes of its document and its case
 * @param present what day it is
 * @param at when the event counts that makes us look
 */
record Situation(
        PartyFile party,
        Standing standing,
        Receipt receipt,
        List<WithdrawalMade> withdrawals,
        Course course,
        Present present,
        Instant at) {

    static Situation of(Parts parts, Present present, PartyFile party, Standing standing, Instant at) {
        return new Situation(
                party,
                standing,
                Parties.receipt(party, standing.getReceiptId()),
                withdrawals(parts, party, standing),
                Courses.of(parts, standing),
                present,
                at);
    }

    /** Of every document number that the decision bears or bore. */
    private static List<WithdrawalMade> withdrawals(Parts parts, PartyFile party, Standing standing) {
        return Stream.concat(Stream.of(standing.getDocumentNumber()), party.getOtherNumbers().stream())
                .flatMap(number -> parts.file(number).getWithdrawals().stream())
                .toList();
    }

    boolean isFresh() {
        return receipt.getSteps().isEmpty();
    }
}
