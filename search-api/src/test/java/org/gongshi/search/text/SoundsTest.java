package org.gongshi.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
    @ParameterizedTest
    @ValueSource(strings = {"chenxingcanyin", "CHENXING", "晨兴餐饮", "hzcx", "cxcy", "陈星"})
    void aNameIsFoundByItsSoundItsLettersAndItsInitials(String asked) {
        assertThat(Sounds.sought(asked)).isNotEmpty();
        assertThat(Sounds.of(List.of("杭州晨星餐饮有限公司"))).containsAll(Sounds.sought(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ktv", "chen", "5000", "晨"})
    void tooLittleSoundsLikeNothing(String asked) {
        assertThat(Sounds.sought(asked)).isEmpty();
    }
}
