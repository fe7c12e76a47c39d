package org.gongshi.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    /** What is asked for, and a text that has it. */
    @ParameterizedTest
    @CsvSource({
        "晨星餐饮,杭州晨星餐饮有限公司",
        "杭州晨星餐饮,杭州（晨星）餐饮有限公司",
        "ＫＴＶ歌廳,远帆KTV歌厅",
        "食品藥品,食品药品",
        "12号,示西市监罚〔2026〕12号",
        "５０００元,罚款5000元",
        "320.50元,货值320.50元",
        "第124条,《食品安全法》第一百二十四条第一款",
        "第一百二十四条,《食品安全法》第124条",
        "食品安全法第一百二十四条,《中华人民共和国食品安全法》第一百二十四条第一款"
    })
    void whatATextHoldsIsFoundInIt(String phrase, String text) {
        assertThat(Terms.sought(phrase)).isNotEmpty();
        assertThat(Terms.of(List.of(text))).containsAll(Terms.sought(phrase));
    }

    @ParameterizedTest
    @CsvSource({"12号,〔2026〕120号", "80,8000人", "晨饮,晨星餐饮", "tv,KTV", "第24条,第一百二十四条"})
    void whatATextDoesNotHoldIsNot(String phrase, String text) {
        assertThat(Terms.of(List.of(text)).containsAll(Terms.sought(phrase))).isFalse();
    }

    @Test
    void everyCharacterBeginsATerm() {
        assertThat(Terms.of(List.of("罚款。没收"))).contains("罚款", "款", "没收", "收");
    }

    @Test
    void aPartOfACodeIsAmongItsParts() {
        assertThat(Terms.ofCode("91330106MA2B1C3D4E")).containsAll(Terms.ofCode("106ma2b1"));
    }

    @Test
    void statutesAndArticlesThatAreCitedAreTerms() {
        assertThat(Terms.of(List.of("《中华人民共和国食品安全法》第三十四条和《价格法》"))).contains("§食品安全法", "§食品安全法#34", "§价格法");
    }
}
