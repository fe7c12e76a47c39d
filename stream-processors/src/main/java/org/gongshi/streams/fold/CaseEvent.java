package org.gongshi.streams.fold;

import java.time.LocalDate;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.DueDate;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.WithdrawalSubmitted;
import org.jspecify.annotations.Nullable;

/** What the fold reacts to: a record of the log, its content opened, or something that such a record made due. */
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

    /**
     * A round of legal review was held (法制审核), or it is said that none was.
     *
     * @param wording the same for opinions in the same words; null if none was stated, or once it is erased
     */
    record ReviewHeld(ReviewSubmitted submitted, @Nullable String wording) implements CaseEvent {}

    /** A stage of a case was recorded (过程记录). */
    record StageRecorded(RecordSubmitted submitted) implements CaseEvent {}

    /** Something became of a decision (后续情况). */
    record OutcomeReported(OutcomeSubmitted submitted) implements CaseEvent {}

    /** An agency objects to a verdict (异议). */
    record VerdictContested(ContestSubmitted submitted) implements CaseEvent {}

    /** An agency answers an instrument (答复). */
    record InstrumentAnswered(ReplySubmitted submitted) implements CaseEvent {}

    /** An agency says what it made on a day (当日清单). */
    record DayAccounted(ManifestSubmitted submitted) implements CaseEvent {}

    /** An agency declares what it did in a year (年度申报数). */
    record YearDeclared(StatisticsDeclared declared) implements CaseEvent {}

    /** An agency reviewed its own case files of a quarter (案卷自评). */
    record FilesReviewed(SelfReviewSubmitted submitted) implements CaseEvent {}

    /** A supervisor acted (监督行为). */
    record SupervisorIntervened(SupervisorActed acted) implements CaseEvent {}

    /** A receiver answered (接收方反馈). */
    record ReceiverReplied(ReceiverAnswered answered) implements CaseEvent {}

    /** A day began in Asia/Shanghai (日切). */
    record DayBegun(LocalDate day) implements CaseEvent {}

    /** A year's holidays were announced (节假日安排). */
    record CalendarAdopted(RulesAdopted adopted) implements CaseEvent {}

    /**
     * What a day made due (到期).
     *
     * @param day on which it fell due, not the one on which that was noticed
     */
    record FellDue(DueDate due, LocalDate day) implements CaseEvent {}

    /** What a new calendar makes counted anew (重新计算期限). */
    record CountedAnew(DueDate provisional, RulesAdopted adopted) implements CaseEvent {}
}
