package org.gongshi.streams.fold;

import java.time.Instant;
import java.time.ZoneId;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.gongshi.statute.StatuteBook;

/** By when an agency owes the public a decision, or its removal, and whether it was on time. */
final class Deadlines {
    private static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");

    private final StatuteBook statutes;

    Deadlines(StatuteBook statutes) {
        this.statutes = statutes;
    }

    Deadline of(DecisionSubmitted submitted) {
        var sector = submitted.getHeader().getContext().getSector();
        return of(statutes.publicationDeadline(submitted.getKind(), sector, submitted.getDecidedOn()));
    }

    Deadline of(WithdrawalSubmitted submitted) {
        var sector = submitted.getHeader().getContext().getSector();
        return of(statutes.withdrawalDeadline(sector, submitted.getWithdrawnOn()));
    }

    private static Deadline of(org.gongshi.statute.Deadline deadline) {
        return Deadline.newBuilder()
                .setDueOn(deadline.dueOn())
                .setDays(deadline.days())
                .setUnit(deadline.unit().name())
                .setRule(deadline.rule())
                .setSource(deadline.source())
                .setProvisional(deadline.provisional())
                .build();
    }

    /** The agency's own act counts, its first submission; what the exchange takes afterwards is not its delay. */
    static boolean isOnTime(Deadline deadline, Instant firstReceivedAt) {
        return !firstReceivedAt.atZone(CIVIL_TIME).toLocalDate().isAfter(deadline.getDueOn());
    }
}
