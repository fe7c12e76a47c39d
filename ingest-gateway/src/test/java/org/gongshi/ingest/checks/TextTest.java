package org.gongshi.ingest.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "documentNumber, documentNumber",
        "DOCUMENTNUMBER, documentNumber",
        "documentNumbr, documentNumber",
        "documentNummmber, documentNumber",
        "docmentNumer, documentNumber",
        "docmntNumer, ''",
        "documentNumber123, ''",
        "kidn, kind",
        "'', ''"
    })
    void a_name_two_slips_away_is_probably_meant(String written, String meant) {
        assertThat(Text.nearest(written, List.of("agency", "documentNumber", "kind")))
                .isEqualTo(meant);
    }

    @Test
    void of_two_near_names_the_nearer_is_meant() {
        assertThat(Text.nearest("fines", List.of("lines", "fine"))).isEqualTo("lines");
        assertThat(Text.nearest("fine2", List.of("lines", "fine"))).isEqualTo("fine");
        assertThat(Text.nearest("ab", List.of("ba"))).isEqualTo("ba");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05, 2026-03-05", "2026-02-30,", "2026-3-5,", "+2026-03-5,", "'',", "20260305,"})
    void a_date_has_ten_characters(String written, @Nullable String date) {
        assertThat(String.valueOf(Text.date(written))).isEqualTo(String.valueOf(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲\n乙\r\n丙\t丁", "𠀀", "a\u00a0b", "\ufffd"})
    void writing_is_what_prints_and_ends_lines(String text) {
        assertThat(Text.isWritten(text)).isTrue();
        assertThat(Text.whole(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "a\u0007", "\u007f", "\u0085", "\ud800", "x\udc00y", "\ufffe", "\uffff", "\ud83f\udffe"
            })
    void what_does_not_print_is_no_writing(String text) {
        assertThat(Text.isWritten(text)).isFalse();
    }

    @Test
    void half_a_character_is_replaced_and_whole_ones_stay() {
        assertThat(Text.whole("a\ud800b𠀀\udc00")).isEqualTo("a\ufffdb𠀀\ufffd");
    }
}
