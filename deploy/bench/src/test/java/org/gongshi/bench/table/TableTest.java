package org.gongshi.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class TableTest {
    private static final Row ROW = new Row(
            "fold",
            "fold / pass-through",
            0.5,
            List.of(new Round(6000, 10_000), new Round(4000, 10_000), new Round(4500, 10_000)),
            List.of(new Bound("state of a case", "bytes", 1500, 2048)));

    @Test
    void aPersonReadsRatesRatioSpreadFloorAndVerdict() {
        assertThat(Table.lines(List.of(ROW)).get(1))
                .containsSubsequence("fold", "4,500", "10,000", "0.45", "0.40 – 0.60", "0.50", "FAIL");
    }

    @Test
    void aPersonReadsTheFurtherNumberBelow() {
        assertThat(Table.lines(List.of(ROW)).get(2))
                .containsSubsequence("state of a case: 1,500 bytes", "2,048", "PASS");
    }

    @Test
    void aMachineReadsTheSame() {
        JsonNode row = new JsonMapper()
                .readTree(RowsFile.text(List.of(ROW)))
                .path("rows")
                .path(0);
        assertThat(row.path("ratio").doubleValue()).isEqualTo(0.45);
        assertThat(row.path("pass").booleanValue()).isFalse();
        assertThat(row.path("rounds").path(1).path("a").doubleValue()).isEqualTo(4000);
        assertThat(row.path("bounds").path(0).path("value").doubleValue()).isEqualTo(1500);
    }
}
