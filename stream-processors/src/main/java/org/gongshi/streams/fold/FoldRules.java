package org.gongshi.streams.fold;

import java.util.ArrayList;
import java.util.Optional;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.fold.CaseEvent.CalendarAdopted;
import org.gongshi.streams.fold.CaseEvent.CountedAnew;
import org.gongshi.streams.fold.CaseEvent.DayAccounted;
import org.gongshi.streams.fold.CaseEvent.DayBegun;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.gongshi.streams.fold.CaseEvent.FellDue;
import org.gongshi.streams.fold.CaseEvent.FilesReviewed;
import org.gongshi.streams.fold.CaseEvent.InstrumentAnswered;
import org.gongshi.streams.fold.CaseEvent.OutcomeReported;
import org.gongshi.streams.fold.CaseEvent.ReceiverReplied;
import org.gongshi.streams.fold.CaseEvent.ReviewHeld;
import org.gongshi.streams.fold.CaseEvent.StageRecorded;
import org.gongshi.streams.fold.CaseEvent.SupervisorIntervened;
import org.gongshi.streams.fold.CaseEvent.VerdictContested;
import org.gongshi.streams.fold.CaseEvent.WithdrawalOpened;
import org.gongshi.streams.fold.CaseEvent.YearDeclared;
import org.gongshi.streams.fold.Emission.ClearanceStated;

/**
 * The fold itself: state and event in, state and emissions out. An event is noted, then every decision it may concern is
 * settled by all that is known of it. Time comes from the events, nothing from elsewhere.
 */
public final class FoldRules {
    private final SubmissionRules submissions;
    private final DeliveryRules deliveries;
    private final Routing routing;
    private final Calendars calendars;

    /** @param calendar what the software knows; a partition may adopt more */
    public FoldRules(StatuteBook statutes, WorkingCalendar calendar, DisclosurePolicy disclosure, Routing routing) {
        this.submissions = new SubmissionRules(disclosure, routing);
        this.deliveries = new DeliveryRules(disclosure, routing);
        this.routing = routing;
        this.calendars = new Calendars(statutes, calendar);
    }

    public Outcome fold(Parts parts, CaseEvent event) {
        var present = calendars.present(parts.partition());
        var noted = note(parts, event, present);
        var outcome = deliveries.follow(parts, noted, Settlement.settle(noted, present), present);
        var cleared = noted.isNews() ? cleared(event, noted, outcome, present) : outcome;
        return CountedBesides.follow(parts, event, ComplianceRules.follow(parts, cleared, present), present);
    }

    private Noted note(Parts parts, CaseEvent event, Present present) {
        return switch (event) {
            case DecisionOpened opened -> submissions.note(parts, opened, present);
            case WithdrawalOpened(var submitted) -> WithdrawalRules.note(parts, submitted, present);
            case ReviewHeld(var submitted, var _) -> ReviewRules.note(parts, submitted, present);
            case StageRecorded(var submitted) -> RecordRules.note(parts, submitted);
            case OutcomeReported(var submitted) -> OutcomeRules.note(parts, submitted, present);
            case VerdictContested(var submitted) -> LedgerRules.note(parts, submitted);
            case InstrumentAnswered(var submitted) -> InstrumentRules.note(parts, submitted);
            case DayAccounted(var submitted) -> LedgerRules.note(parts, submitted);
            case YearDeclared(var declared) -> LedgerRules.note(parts, declared);
            case FilesReviewed(var submitted) -> LedgerRules.note(parts, submitted, present);
            case SupervisorIntervened(var acted) -> InterventionRules.note(parts, acted);
            case ReceiverReplied(var answered) -> deliveries.note(parts, answered);
            case DayBegun(var day) -> Noted.unchanged(TimeRules.begin(parts, day));
            case CalendarAdopted(var adopted) ->
                Noted.unchanged(parts.with(Calendars.adopt(parts.partition(), adopted)));
            case FellDue fellDue -> TimeRules.note(parts, fellDue);
            case CountedAnew counted -> TimeRules.note(parts, counted, present, routing);
        };
    }

    /** What the agency may ask before it decides is stated anew with every review and record that comes before that. */
    private static Outcome cleared(CaseEvent event, Noted noted, Outcome outcome, Present present) {
        return switch (event) {
            case ReviewHeld(var submitted, var _) ->
                stated(outcome, noted, submitted.getHeader().getAgency(), submitted.getCaseNumber(), present);
            case StageRecorded(var submitted)
            when ClearanceRules.precedesDecision(submitted.getStage()) ->
                stated(
                        outcome,
                        noted,
                        submitted.getHeader().getAgency(),
                        Optional.of(submitted.getCaseNumber()),
                        present);
            case SupervisorIntervened(var acted) ->
                stated(outcome, noted, acted.getAgency(), acted.getCaseNumber(), present);
            case DecisionOpened _,
                    WithdrawalOpened _,
                    StageRecorded _,
                    OutcomeReported _,
                    VerdictContested _,
                    InstrumentAnswered _,
                    DayAccounted _,
                    YearDeclared _,
                    FilesReviewed _,
                    ReceiverReplied _,
                    DayBegun _,
                    CalendarAdopted _,
                    FellDue _,
                    CountedAnew _ -> outcome;
        };
    }

    private static Outcome stated(
            Outcome outcome, Noted noted, String agency, Optional<String> caseNumber, Present present) {
        if (caseNumber.isEmpty()) {
            return outcome;
        }
        var emissions = new ArrayList<>(outcome.emissions());
        emissions.add(new ClearanceStated(ClearanceRules.of(outcome, noted, agency, caseNumber.get(), present)));
        return new Outcome(outcome.parts(), emissions);
    }
}
