package org.gongshi.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {
    @ParameterizedTest
    @ValueSource(strings = {"食品安全法第三十四条", "《中华人民共和国食品安全法》第34条", "食安法34条", "食安法第三十四条第一款", "食品安全法34条"})
    void anArticleIsKnownByAnyNameAndNumeral(String word) {
        assertThat(Wishes.of(word))
                .singleElement()
                .satisfies(wish -> assertThat(wish.ways()).contains(new Way.Provision("食品安全法", 34)));
    }

    @Test
    void aSentenceWithoutSpacesIsTakenApart() {
        assertThat(Wishes.of("西湖区卖过期食品").stream().map(Wish::said)).containsExactly("西湖区", "过期食品");
    }

    @Test
    void aCompanyStaysWhole() {
        assertThat(Wishes.of("杭州市西湖区晨星餐饮有限公司")).hasSize(1);
    }

    @Test
    void aCityIsKnownWithoutItsSuffix() {
        assertThat(Wishes.of("杭州"))
                .singleElement()
                .satisfies(wish -> assertThat(wish.ways()).contains(new Way.Place(List.of("330100"))));
    }

    @Test
    void everyWayOfSayingItIsOneThatTheIndexCanFind() {
        TextTable.lines("everyday.txt").stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream().skip(1))
                .flatMap(way -> List.of(way.split("\\+")).stream())
                .forEach(phrase -> assertThat(phrase.length() > 1).as(phrase).isTrue());
    }
}
