package org.gongshi.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"penalties", "permits"})
    void a_template_is_understood_and_its_example_is_no_decision(String name) {
        var rows = TableFiles.rows(folder, TableFormat.XLSX, "decisions", Template.of(name));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().columns().findings()).isEmpty();
        assertThat(TableFiles.unread(rows.getFirst())).containsExactly(ErrorCode.EXAMPLE_ROW);
    }

    @ParameterizedTest
    @CsvSource({"penalties,PENALTY", "permits,PERMIT"})
    void its_example_filled_in_as_a_row_is_read_without_a_finding(String name, String kind) throws Exception {
        var cells = new ArrayList<>(TableFiles.cells(folder, Template.of(name)));
        var example = new ArrayList<>(cells.get(1));
        example.set(0, "示例市晨星餐饮有限公司(示例)");
        var rows =
                TableFiles.rows(folder, TableFormat.XLSX, "decisions", TableFiles.xlsx(List.of(cells.get(0), example)));
        assertThat(rows.getFirst().found()).isEmpty();
        assertThat(TableFiles.json(rows.getFirst())).contains("\"kind\":\"" + kind + "\"");
    }

    @Test
    void every_layout_names_its_source_and_every_column_its_list() {
        for (Layout layout : Layouts.SHIPPED) {
            assertThat(layout.source()).isNotBlank();
            var columns = Columns.of(new Columns.Header(
                    layout.of(), layout.columns().stream().map(Column::header).toList(), false, ""));
            assertThat(columns.findings()).extracting(Finding::code).isEmpty();
            assertThat(columns.layout()).isSameAs(layout);
            layout.columns()
                    .forEach(column -> assertThat(column.codes().isEmpty() || Layouts.CODES.containsKey(column.codes()))
                            .isTrue());
        }
        Layouts.CODES.values().forEach(list -> {
            assertThat(list.source()).isNotBlank();
            list.choices().forEach(word -> assertThat(list.meaning(word)).isInstanceOf(CodeList.Meant.class));
            list.numbers()
                    .keySet()
                    .forEach(number ->
                            assertThat(list.meaning(String.valueOf(number))).isInstanceOf(CodeList.Meant.class));
        });
    }
}
