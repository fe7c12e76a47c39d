package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource({
        "第一条, 第1条",
        "第十条, 第10条",
        "第十二条第一款, 第12条",
        "第二十条, 第20条",
        "第一百零五条, 第105条",
        "第一百一十五条第一款, 第115条",
        "第一百二十四条, 第124条",
        "第１２４条, 第124条",
        "第124条第一款第（二）项, 第124条",
        "第一千二百六十条, 第1260条",
        "第一百二十条之一, 第120条之一"
    })
    void numbers_of_articles_are_the_same_however_they_are_written(String written, String compared) {
        assertThat(Citation.article(written)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国食品安全法, 食品安全法",
        "食品安全法, 食品安全法",
        "《中华人民共和国食品安全法》, 食品安全法",
        "中华人民共和国食品安全法（2021年修正）, 食品安全法",
        "中华人民共和国食品安全法(2021修订), 食品安全法",
        "食品 安全法, 食品安全法",
        "某省行政处罚听证规定（试行）, 某省行政处罚听证规定(试行)"
    })
    void titles_are_the_same_with_and_without_the_state_and_the_year(String written, String compared) {
        assertThat(Citation.title(written)).isEqualTo(compared);
    }

    @Test
    void every_article_of_every_law_is_found() {
        assertThat(Citation.in("依据《广告法》第五十五条第一款、第五十八条和《中华人民共和国行政处罚法》"))
                .containsExactly(new Citation("广告法", "第55条"), new Citation("广告法", "第58条"), new Citation("行政处罚法", null));
    }

    @Test
    void what_names_no_law_cites_none() {
        assertThat(Citation.in("省政府公告第五条")).isEmpty();
    }
}
