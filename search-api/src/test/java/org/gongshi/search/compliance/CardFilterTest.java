package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.search.compliance.CardView.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Verdict MISSED = verdict("publication", Verdicts.MISSED, null);
    private static final Verdict OVERDUE = verdict("publication", Verdicts.OPEN, TODAY.minusDays(1));
    private static final Verdict OPEN = verdict("publication", Verdicts.OPEN, TODAY);
    private static final Verdict OTHER = verdict("records", Verdicts.MISSED, null);

    private static Verdict verdict(String name, String state, @Nullable LocalDate dueOn) {
        return new Verdict(name, state, null, dueOn, null, List.of(), List.of(), "rule", "source", false);
    }

    private static CardFilter filter(List<String> verdicts, List<String> states, @Nullable Boolean overdue) {
        return new CardFilter(List.of(), List.of(), List.of(), List.of(), verdicts, states, null, null, overdue);
    }

    private static List<Verdict> asked(CardFilter filter) {
        return List.of(MISSED, OVERDUE, OPEN, OTHER).stream()
                .filter(verdict -> filter.isAsked(verdict, TODAY))
                .toList();
    }

    @Test
    void ofCasesEveryVerdictIsAsked() {
        assertThat(asked(filter(List.of(), List.of(), null))).hasSize(4);
        assertThat(filter(List.of(), List.of(), null).isOfVerdicts()).isFalse();
        assertThat(filter(List.of(), List.of(), false).isOfVerdicts()).isFalse();
    }

    @Test
    void nameAndStateMeetInOneVerdict() {
        assertThat(asked(filter(List.of("publication"), List.of(Verdicts.MISSED), null)))
                .containsExactly(MISSED);
        assertThat(asked(filter(List.of(), List.of(Verdicts.MISSED), null))).containsExactly(MISSED, OTHER);
        assertThat(asked(filter(List.of("records"), List.of(), null))).containsExactly(OTHER);
    }

    @Test
    void whatIsOverdueComesBesideTheStates() {
        assertThat(asked(filter(List.of(), List.of(), true))).containsExactly(OVERDUE);
        assertThat(asked(filter(List.of("publication"), List.of(Verdicts.MISSED), true)))
                .containsExactly(MISSED, OVERDUE);
        assertThat(asked(filter(List.of(), List.of(Verdicts.OPEN), true))).containsExactly(OVERDUE, OPEN);
        assertThat(asked(filter(List.of("records"), List.of(), true))).isEmpty();
    }
}
