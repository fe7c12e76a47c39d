package org.gongshi.streams.fold;

import java.time.LocalDate;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.jspecify.annotations.Nullable;

/** What the fold reacts to: a record of the log, its content opened. */
public sealed interface CaseEvent {

    /**
     * An agency submitted a decision (报送).
     *
     * @param content null once it is erased: the key that sealed it is gone
     */
    record DecisionOpened(
            DecisionSubmitted submitted, @Nullable SealedDecision content) implements CaseEvent {}

    /** An agency takes a decision back (撤回); what it noted about that stays sealed. */
    record WithdrawalOpened(WithdrawalSubmitted submitted) implements CaseEvent {}

    /** A day began in Asia/Shanghai (日切). */
    record DayBegun(LocalDate day) implements CaseEvent {}
}
