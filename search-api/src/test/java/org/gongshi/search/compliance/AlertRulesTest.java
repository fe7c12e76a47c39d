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

    private static CardView card(String state, CardView.Verdict... verdicts) {
        var decision =
                new CardView.Decision("A-1", "罚|2026|1", "PENALTY", TODAY, state, Instant.EPOCH, 1, 0, true, false);
        return new CardView(
                "A",
                "甲",
                "330106",
                "health",
                "A",
                "案1",
                TODAY,
                "PENALTY",
                List.of(decision),
                List.of(verdicts),
                List.of(),
                null);
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
