package org.gongshi.ingest.batch;

import java.time.LocalDate;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.days.CivilDay;

/**
 * What became of the rows of a batch that were taken in, as their receipts tell it.
 *
 * @param known rows whose receipts are there
 * @param onTime rows received before their deadline had passed
 */
public record BatchFates(long known, long published, long held, long withheld, long onTime, long late) {
    static final BatchFates NONE = new BatchFates(0, 0, 0, 0, 0, 0);

    BatchFates with(Receipt receipt) {
        LocalDate day = CivilDay.of(receipt.getReceivedAt());
        boolean hasTerm = receipt.getDeadline().isPresent();
        boolean met = receipt.getDeadline()
                .filter(due -> !day.isAfter(due.getDueOn()))
                .isPresent();
        return new BatchFates(
                known + 1,
                published + one(receipt, State.PUBLIC),
                held + one(receipt, State.HELD),
                withheld + one(receipt, State.WITHHELD),
                onTime + (met ? 1 : 0),
                late + (hasTerm && !met ? 1 : 0));
    }

    private enum State {
        PUBLIC,
        HELD,
        WITHHELD,
        OTHER
    }

    private static int one(Receipt receipt, State asked) {
        State state =
                switch (receipt.getState()) {
                    case PUBLISHED, RECORDED, CORRECTED -> State.PUBLIC;
                    case HELD -> State.HELD;
                    case WITHHELD -> State.WITHHELD;
                    case ACCEPTED, REFUSED, WITHDRAWN, REPAIRED, EXPIRED, UNKNOWN -> State.OTHER;
                };
        return state == asked ? 1 : 0;
    }
}
