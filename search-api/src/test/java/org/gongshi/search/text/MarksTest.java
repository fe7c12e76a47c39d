package org.gongshi.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void textIsEscapedAndMatchesAreMarked() {
        assertThat(marks("过响").whole("音量<b>超标</b>&过响'\""))
                .contains("音量&lt;b&gt;超标&lt;/b&gt;&amp;<em>过响</em>&#39;&quot;");
    }

    @Test
    void scriptWidthAndBracketsDoNotMatter() {
        assertThat(marks("晨星餐飲").whole("杭州（晨星）餐饮店")).contains("杭州（<em>晨星）餐饮</em>店");
        assertThat(marks("ktv").whole("远帆ＫＴＶ")).contains("远帆<em>ＫＴＶ</em>");
    }

    @Test
    void anArticleIsMarkedInEitherNumeral() {
        assertThat(marks("食安法124条").whole("《食品安全法》第一百二十四条")).contains("《<em>食品安全法》第一百二十四条</em>");
    }

    @Test
    void aNumberIsMarkedWhole() {
        assertThat(marks("12号").whole("监罚〔2026〕12号")).contains("监罚〔2026〕<em>12号</em>");
        assertThat(marks("12号").whole("监罚〔2026〕112号")).isEmpty();
    }

    @Test
    void aLongTextIsCutAroundItsFirstMatch() {
        assertThat(marks("牛肉卷").fragment("检".repeat(200) + "牛肉卷" + "查".repeat(200)))
                .hasValueSatisfying(
                        html -> assertThat(html).contains("<em>牛肉卷</em>").hasSize(90 + "<em></em>".length()));
    }

    @Test
    void whatComesCloseIsMarkedByPairs() {
        assertThat(marks("晨兴餐饮").close().whole("晨星餐饮")).contains("晨星<em>餐饮</em>");
    }

    private static Marks marks(String word) {
        return new Marks(Wishes.of(word));
    }

    @Test
    void numeralsAreReadAndWritten() {
        for (int number : List.of(1, 10, 12, 20, 34, 100, 101, 110, 124, 1000, 1001, 1010, 1260)) {
            assertThat(Numerals.value(Numerals.written(number))).isEqualTo(number);
        }
        assertThat(Numerals.written(124)).isEqualTo("一百二十四");
        assertThat(Numerals.written(12)).isEqualTo("十二");
        assertThat(Numerals.value("一二三四五六七八九")).isEqualTo(-1);
    }
}
