package org.gongshi.search.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongshi.search.decisions.DecisionView.Agency;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.topics.PublicChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeFilterTest {
    private static final PublicChange TOMBSTONE = new PublicChange(
            "id",
            null,
            new TombstoneView(
                    "id",
                    2,
                    "PENALTY",
                    new Agency("11330106MB0000001G", "示例市西湖区市场监督管理局", "330106", "market-regulation"),
                    LocalDate.of(2026, 3, 5),
                    null,
                    LocalDate.of(2026, 3, 20),
                    "REVOKED",
                    "行政处罚法第四十八条"));

    @ParameterizedTest
    @CsvSource({
        "330000, '', true",
        "330100, '', true",
        "330106, PENALTY, true",
        "330200, '', false",
        "330000, PERMIT, false"
    })
    void whatIsTakenBackIsToldWhereItHappened(String region, String kind, boolean passes) {
        assertThat(new ChangeFilter("", region, kind).passes(TOMBSTONE)).isEqualTo(passes);
    }

    @Test
    void nobodyKeepsWhatIsGoneForWantOfAWord() {
        var filter = new ChangeFilter("91330106MA2000019C", "330106", "PENALTY");

        assertThat(filter.passes(TOMBSTONE)).isTrue();
        assertThat(filter.passes(new PublicChange("id", null, null))).isTrue();
    }
}
