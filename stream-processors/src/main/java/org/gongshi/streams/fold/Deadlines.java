package org.gongshi.streams.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Standing;
import org.gongshi.exchange.WithdrawalSubmitted;

/** By when an agency owes the public a decision, or its removal, and whether it was on time. */
final class Deadlines {
    static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Shanghai");

    private Deadlines() {}

    static Deadline of(DecisionSubmitted submitted, Present present) {
        var sector = submitted.getHeader().getContext().getSector();
        return of(present.statutes().publicationDeadline(submitted.getKind(), sector, submitted.getDecidedOn()));
    }

    static Deadline of(Standing standing, Present present) {
        return of(present.statutes()
                .publicationDeadline(standing.getKind(), standing.getSector(), standing.getDecidedOn()));
    }

    static Deadline of(WithdrawalSubmitted submitted, Present present) {
        return ofWithdrawal(submitted.getHeader().getContext().getSector(), submitted.getWithdrawnOn(), present);
    }

    static Deadline ofWithdrawal(String sector, LocalDate withdrawnOn, Present present) {
        return of(present.statutes().withdrawalDeadline(sector, withdrawnOn));
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
        return !civilDay(firstReceivedAt).isAfter(deadline.getDueOn());
    }

    static LocalDate civilDay(Instant instant) {
        return instant.atZone(CIVIL_TIME).toLocalDate();
    }

    /** The moment at which a day begins. */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(CIVIL_TIME).toInstant();
    }
}
