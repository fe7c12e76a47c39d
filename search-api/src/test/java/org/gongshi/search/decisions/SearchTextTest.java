package org.gongshi.search.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void wordsAreFoldedAndParted() {
        assertThat(SearchText.parse("　ＫＴＶ，火锅店、 火锅店 5000元\u200b "))
                .hasValueSatisfying(text -> assertThat(text.words()).containsExactly("ktv", "火锅店", "5000元"));
    }

    @Test
    void bracketsStayWithinTheirWord() {
        assertThat(SearchText.parse("示例（杭州）公司"))
                .hasValueSatisfying(text -> assertThat(text.words()).containsExactly("示例(杭州)公司"));
    }

    @Test
    void symbolsPartWordsAndBelongToNone() {
        assertThat(SearchText.parse("😀食品 \u0000餐饮~2 ^火锅*"))
                .hasValueSatisfying(text -> assertThat(text.words()).containsExactly("食品", "餐饮", "2", "火锅"));
    }

    @Test
    void punctuationAloneIsNothing() {
        assertThat(SearchText.parse("。《》〔〕-")).isEmpty();
    }

    @Test
    void aLoneCharacterOrNumberIsKnown() {
        assertThat(SearchText.lone("罚")).contains("罚");
        assertThat(SearchText.lone("《罚》")).contains("罚");
        assertThat(SearchText.lone("5000")).contains("5000");
        assertThat(SearchText.lone("ktv")).contains("ktv");
        assertThat(SearchText.lone("罚款")).isEmpty();
        assertThat(SearchText.lone("5000元")).isEmpty();
        assertThat(SearchText.lone("a-b")).isEmpty();
    }

    @Test
    void codesAreCapitals() {
        assertThat(SearchText.code("jy13301060012345")).contains("JY13301060012345");
        assertThat(SearchText.code("餐饮")).isEmpty();
    }
}
