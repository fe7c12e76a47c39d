package org.gongshi.search.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.junit.jupiter.api.Test;

class ComplianceQueriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @Test
    void withoutParametersItIsThisYearAndEverything() {
        var asked = (Asked.Valid<IndicatorQuery>) ComplianceQueries.indicators(Map.of(), TODAY);

        assertThat(asked.query().period().name()).isEqualTo("2026");
        assertThat(asked.query().indicators()).containsExactly(Indicator.values());
    }

    @Test
    void allThatIsWrongIsSaid() {
        var given = Map.of(
                "verdict", List.of("PUBLICATION"),
                "state", List.of("late"),
                "overdue", List.of("yes"),
                "from", List.of("2026-03-05"),
                "to", List.of("2026-03-04"),
                "size", List.of("101"),
                "colour", List.of("red"));

        var asked = (Asked.Invalid<CardQuery>) ComplianceQueries.cards(given, TODAY);

        assertThat(asked.flaws())
                .extracting(QueryFlaw::code)
                .containsExactlyInAnyOrder(
                        Code.UNKNOWN_PARAMETER,
                        Code.NOT_A_VERDICT,
                        Code.NOT_A_STATE,
                        Code.NOT_YES_OR_NO,
                        Code.FROM_AFTER_TO,
                        Code.NOT_A_SIZE);
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        var query = ((Asked.Valid<IndicatorQuery>)
                        ComplianceQueries.indicators(Map.of("period", List.of("2026-Q1")), TODAY))
                .query();
        String cursor = query.print("11330106MB0000001G", Indicator.SERIES_GAPS);

        var same = ComplianceQueries.indicators(Map.of("period", List.of("2026-Q1"), "cursor", List.of(cursor)), TODAY);
        assertThat(((Asked.Valid<IndicatorQuery>) same).query())
                .returns(true, one -> one.isTold("11330106MB0000001G", Indicator.SERIES_GAPS))
                .returns(false, one -> one.isTold("11330106MB0000001G", Indicator.PUBLICATION_DAYS_P95));
        assertThat(ComplianceQueries.indicators(Map.of("cursor", List.of(cursor)), TODAY))
                .isInstanceOf(Asked.Invalid.class);
    }
}
