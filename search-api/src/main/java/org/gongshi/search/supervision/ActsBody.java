package org.gongshi.search.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.SupervisionAction;
import org.jspecify.annotations.Nullable;

/** What was done about an agency for periods, the latest first. */
record ActsBody(List<Item> items) {
    /**
     * One of it.
     *
     * @param act BACKFILL_OPENED or AUDIT_HELD
     */
    record Item(
            String agency,
            String act,
            LocalDate from,
            LocalDate to,
            String account,
            Instant actedAt,
            @Nullable String note) {
        static Item of(SupervisionAction action) {
            return new Item(
                    action.getAgency(),
                    action.getAct().name(),
                    action.getFromDay().orElseThrow(),
                    action.getToDay().orElseThrow(),
                    action.getAccount(),
                    action.getActedAt(),
                    action.getReason().orElse(null));
        }
    }
}
