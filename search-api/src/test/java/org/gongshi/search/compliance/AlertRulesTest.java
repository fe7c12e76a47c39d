package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.search.compliance.AlertQuery.Days;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.compliance.Tally.Series;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    private static final Days DAYS = Days.of(TODAY);
    private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void theNextWorkingDayIsOnMonday() {
        assertThat(DAYS.soon()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    /** Off from 1 to 7 October 2026, worked on Saturday the 10th; off from 15 to 23 February, worked on Saturday the 14th and the 28th. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-29, 2026-10-08, ",
        "2026-09-30, 2026-10-08, DUE_SOON",
        "2026-10-07, 2026-10-08, DUE_SOON",
        "2026-10-08, 2026-10-08, DUE_SOON",
        "2026-10-09, 2026-10-08, BREACH",
        "2026-10-08, 2026-10-10, ",
        "2026-10-09, 2026-10-10, DUE_SOON",
        "2026-10-09, 2026-10-12, ",
        "2026-10-10, 2026-10-12, DUE_SOON",
        "2026-02-13, 2026-02-24, ",
        "2026-02-14, 2026-02-24, DUE_SOON",
        "2026-02-27, 2026-02-28, DUE_SOON"
    })
    void onTheEveningOfTheWorkingDayBeforeItIsSaidThatItIsDue(
            LocalDate today, LocalDate dueOn, @Nullable AlertType type) {
        assertThat(AlertRules.of(card("PUBLISHED", verdict("publication", "OPEN", dueOn)), Days.of(today)))
                .extracting(Alert::type)
                .isEqualTo(type == null ? List.of() : List.of(type));
    }

    /** Two working days before the decision is due, on 9 October, it is published without its review. */
    @Test
    void theEndOfAHoldIsSaidOnTheFirstDayAfterNationalDay() {
        var held = card("HELD", verdict("review", "OPEN", LocalDate.of(2026, 10, 9)));
        assertThat(AlertRules.of(held, Days.of(LocalDate.of(2026, 9, 30)))).isEmpty();
        assertThat(AlertRules.of(held, Days.of(LocalDate.of(2026, 10, 8))))
                .extracting(Alert::type)
                .containsExactly(AlertType.HOLD_ENDING);
    }

    @Test
    void whatWasMissedOrIsOverdueIsABreach() {
        assertThat(types(verdict("records", "MISSED", null, "STAGE_NOTICE"))).containsExactly(AlertType.BREACH);
        assertThat(types(verdict("publication", "OPEN", TODAY.minusDays(1)))).containsExactly(AlertType.BREACH);
        assertThat(types(verdict("publication", "OPEN", TODAY))).containsExactly(AlertType.DUE_SOON);
        assertThat(types(verdict("publication", "OPEN", DAYS.soon()))).containsExactly(AlertType.DUE_SOON);
        assertThat(types(verdict("publication", "OPEN", DAYS.soon().plusDays(1))))
                .isEmpty();
        assertThat(types(verdict("publication", "MET", TODAY.minusDays(1)))).isEmpty();
        assertThat(types(verdict("withdrawal", "OPEN", null))).isEmpty();
    }

    @Test
    void someReasonsAreAWarningOfTheirOwn() {
        assertThat(types(verdict("review", "MISSED", null, "REVIEW_MISSING")))
                .containsExactly(AlertType.REVIEW_MISSING);
        assertThat(types(verdict("officers", "MISSED", null, "OFFICER_SUSPENDED")))
                .containsExactly(AlertType.OFFICER_SUSPENDED);
        assertThat(AlertRules.reasons(List.of(AlertType.REVIEW_MISSING, AlertType.SILENT)))
                .containsExactly("REVIEW_MISSING");
        assertThat(AlertRules.reasons(List.of(AlertType.values()))).isEmpty();
    }

    @Test
    void ofTwoVerdictsOfANameTheGraverIsTold() {
        var alerts = AlertRules.of(
                card("PUBLISHED", verdict("publication", "OPEN", TODAY), verdict("publication", "MISSED", TODAY)),
                DAYS);

        assertThat(alerts)
                .singleElement()
                .returns(AlertType.BREACH, Alert::type)
                .returns("A/案1/publication", Alert::id);
    }

    @Test
    void aHoldIsToldOfBeforeItEnds() {
        var heldUntil = DAYS.soon();
        assertThat(AlertRules.of(card("HELD", verdict("review", "OPEN", heldUntil)), DAYS))
                .extracting(Alert::type)
                .containsExactly(AlertType.HOLD_ENDING);
        assertThat(AlertRules.of(card("HELD", verdict("review", "OPEN", heldUntil.plusDays(1))), DAYS))
                .isEmpty();
        assertThat(AlertRules.of(card("HELD", verdict("delivery", "OPEN", heldUntil)), DAYS))
                .extracting(Alert::type)
                .containsExactly(AlertType.DUE_SOON);
    }

    @Test
    void whatWasClosedBeforeTheBreachIsOpenAfterIt() {
        var breach = AlertRules.of(card("PUBLISHED", verdict("publication", "OPEN", TODAY.minusDays(2))), DAYS)
                .getFirst();

        assertThat(AlertRules.standing(action("2026-03-03T00:00:00Z"), breach).state())
                .isEqualTo(State.OPEN);
        assertThat(AlertRules.standing(action("2026-03-05T00:00:00Z"), breach).state())
                .isEqualTo(State.CLOSED);
        assertThat(AlertRules.standing(null, breach)).isEqualTo(Standing.UNTOUCHED);
    }

    /** A decision of today without a review was wrong from the first: its day is no time that had to be over. */
    @Test
    void whatIsDoneAboutAMissingReviewOnTheDayOfTheDecisionIsDone() {
        var missing = verdict("review", "MISSED", TODAY, "REVIEW_MISSING");
        var today = alert(card("PUBLISHED", missing), TODAY);
        var acted = action("2026-03-06T02:00:00Z");

        assertThat(AlertRules.standing(acted, today).state()).isEqualTo(State.CLOSED);
        assertThat(AlertRules.standing(acted, alert(card("PUBLISHED", missing), TODAY.plusDays(1)))
                        .state())
                .isEqualTo(State.CLOSED);
        assertThat(today.began()).isEqualTo(RECEIVED);
    }

    @Test
    void whatWasDoneWhileADecisionWaitedForItsReviewWasNotDoneAboutTheMissingOne() {
        var out = card(
                decision("PUBLISHED", Instant.parse("2026-03-04T16:00:00Z")),
                verdict("review", "MISSED", TODAY.minusDays(4), "REVIEW_MISSING"));

        assertThat(AlertRules.standing(action("2026-03-04T02:00:00Z"), alert(out, TODAY))
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(AlertRules.standing(action("2026-03-05T02:00:00Z"), alert(out, TODAY))
                        .state())
                .isEqualTo(State.CLOSED);
    }

    /** A report that a fine isn't paid may come before the day on which it is due. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-04, 2026-03-02T02:00:00Z, CLOSED",
        "2026-03-02, 2026-03-30, 2026-03-06T02:00:00Z, CLOSED",
        "2026-03-06, 2026-03-04, 2026-03-04T02:00:00Z, OPEN",
        "2026-03-06, 2026-03-04, 2026-03-05T02:00:00Z, CLOSED"
    })
    void whatIsMissedBeforeItsDayIsOverIsMissedSinceItIsKnown(
            LocalDate reportedOn, LocalDate dueOn, String actedAt, State state) {
        var unpaid = new CardView.Verdict(
                "fulfilment", "MISSED", null, dueOn, null, List.of("report"), List.of("UNFULFILLED"), "r", "s", false);
        var card = card(List.of(new CardView.Event("report", "OUTCOME", "UNFULFILLED", reportedOn)), unpaid);

        assertThat(AlertRules.standing(action(actedAt), alert(card, TODAY)).state())
                .isEqualTo(state);
    }

    /** As told to readers of the feed, in Asia/Shanghai. */
    @ParameterizedTest
    @CsvSource({
        "OPEN, 2026-03-06, , 2026-03-04T16:00:00Z",
        "OPEN, 2026-03-09, , 2026-03-05T16:00:00Z",
        "OPEN, 2026-03-03, , 2026-03-03T16:00:00Z",
        "MISSED, 2026-03-03, 2026-03-05, 2026-03-03T16:00:00Z",
        "MISSED, , , 2026-03-02T01:00:00Z",
        "MISSED, 2026-03-06, , 2026-03-02T01:00:00Z",
        "MISSED, 2026-02-02, 2026-03-02, 2026-03-02T01:00:00Z"
    })
    void anAlertBeganWhenItsDayCameOrItsCaseDid(
            String state, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, Instant began) {
        var verdict =
                new CardView.Verdict("delivery", state, null, dueOn, doneOn, List.of(), List.of(), "r", "s", false);

        assertThat(alert(card("PUBLISHED", verdict), TODAY).began()).isEqualTo(began);
    }

    @Test
    void ofACaseWithoutADecisionItsLastEventIsWhenItBeganAndAnObjectionIsNone() {
        var missed = new CardView.Verdict(
                "records", "MISSED", null, null, null, List.of("a", "b"), List.of("STAGE_NOTICE"), "r", "s", true);
        var events = List.of(
                new CardView.Event("a", "RECORD", "FILING", TODAY.minusDays(3)),
                new CardView.Event("b", "CONTEST", "records", TODAY));

        var alert = alert(card(events, missed), TODAY);

        assertThat(alert.began()).isEqualTo(AlertRules.start(TODAY.minusDays(3)));
        assertThat(alert.since()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void stepsGoOnward() {
        assertThat(State.OPEN.mayBecome(State.CLOSED)).isTrue();
        assertThat(State.ASSIGNED.mayBecome(State.ASSIGNED)).isTrue();
        assertThat(State.ASSIGNED.mayBecome(State.ACKNOWLEDGED)).isFalse();
        assertThat(State.CLOSED.mayBecome(State.CLOSED)).isFalse();
    }

    @Test
    void gapsAreThoseOfTheAgency() {
        assertThat(AlertRules.gaps(List.of(
                        new Series("A|罚|2026", 1, 5, 4),
                        new Series("A|许|2026", 1, 5, 5),
                        new Series("B|罚|2026", 3, 3, 1))))
                .containsOnlyKeys("A")
                .containsEntry("A", List.of(new Series("A|罚|2026", 1, 5, 4)));
    }

    private static List<AlertType> types(CardView.Verdict verdict) {
        return AlertRules.of(card("PUBLISHED", verdict), DAYS).stream()
                .map(Alert::type)
                .toList();
    }

    private static Alert alert(CardView card, LocalDate today) {
        return AlertRules.of(card, Days.of(today)).getFirst();
    }

    private static CardView.Decision decision(String state, @Nullable Instant publishedAt) {
        return new CardView.Decision(
                "A-1", "罚|2026|1", "PENALTY", TODAY, state, RECEIVED, 1, 0, true, false, publishedAt);
    }

    private static CardView card(String state, CardView.Verdict... verdicts) {
        return card(decision(state, state.equals("PUBLISHED") ? RECEIVED : null), verdicts);
    }

    private static CardView card(CardView.Decision decision, CardView.Verdict... verdicts) {
        return card(List.of(decision), List.of(), verdicts);
    }

    private static CardView card(List<CardView.Event> events, CardView.Verdict... verdicts) {
        return card(List.of(), events, verdicts);
    }

    private static CardView card(
            List<CardView.Decision> decisions, List<CardView.Event> events, CardView.Verdict... verdicts) {
        return new CardView(
                "A", "甲", "330106", "health", "A", "案1", TODAY, "PENALTY", decisions, List.of(verdicts), events, null);
    }

    private static CardView.Verdict verdict(String name, String state, @Nullable LocalDate dueOn, String... reasons) {
        return new CardView.Verdict(name, state, null, dueOn, null, List.of(), List.of(reasons), "r", "s", false);
    }

    private static SupervisionAction action(String at) {
        return SupervisionAction.newBuilder()
                .setAgency("A")
                .setAct(SupervisionAct.ALERT_CLOSED)
                .setActedAt(Instant.parse(at))
                .setAccount("county")
                .setAlert("A/案1/publication")
                .build();
    }
}
