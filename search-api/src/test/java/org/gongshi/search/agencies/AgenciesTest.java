package org.gongshi.search.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgenciesTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final AgencyCard WEST_LAKE =
            AgencyCard.of("11330106002489418J", "杭州市西湖区市场监督管理局", "330106", "market-regulation", SINCE);
    private static final AgencyCard CITY = AgencyCard.of("A-CITY", "杭州市市场监督管理局", "330100", "market-regulation", SINCE);
    private static final AgencyCard URBAN =
            AgencyCard.of("A-URBAN", "杭州市西湖区综合行政执法局", "330106", "urban-management", SINCE);
    private static final AgencyCard HEALTH = AgencyCard.of("A-HEALTH", "西湖卫生健康局", "330106", "health", SINCE);
    private static final AgencyCard NINGBO = AgencyCard.of("A-NINGBO", "宁波市生态环境局", "330200", "environment", SINCE);
    private static final Agencies AGENCIES = Agencies.of(List.of(WEST_LAKE, CITY, URBAN, HEALTH, NINGBO));

    @ParameterizedTest
    @CsvSource({
        "西湖区市监局, 杭州市西湖区市场监督管理局",
        "西湖市监局, 杭州市西湖区市场监督管理局",
        "西湖 市监局, 杭州市西湖区市场监督管理局",
        "西湖区市场监管局, 杭州市西湖区市场监督管理局",
        "西湖工商局, 杭州市西湖区市场监督管理局",
        "杭州市市场监督管理局, 杭州市市场监督管理局",
        "城管局, 杭州市西湖区综合行政执法局",
        "西湖城管, 杭州市西湖区综合行政执法局",
        "卫健局, 西湖卫生健康局",
        "杭州 卫健局, 西湖卫生健康局",
        "宁波环保局, 宁波市生态环境局",
        "环保, 宁波市生态环境局",
        "11330106002489418j, 杭州市西湖区市场监督管理局"
    })
    void anAgencyIsFoundAsPeopleCallIt(String typed, String name) {
        assertThat(found(typed)).first().isEqualTo(name);
    }

    @Test
    void everyWordMustFit() {
        assertThat(found("宁波市监局")).isEmpty();
        assertThat(found("西湖 生态环境")).isEmpty();
        assertThat(found("局长")).isEmpty();
    }

    @Test
    void theOneThatIsCalledSoComesBeforeThoseThatHoldIt() {
        assertThat(found("市场监督管理局")).containsExactly("杭州市市场监督管理局", "杭州市西湖区市场监督管理局");
    }

    @Test
    void aCityStandsForItsCounties() {
        var hangzhou = new Region("330100");

        assertThat(AGENCIES.matching(null, hangzhou, null))
                .extracting(AgencyCard::name)
                .containsExactly("杭州市市场监督管理局", "杭州市西湖区市场监督管理局", "杭州市西湖区综合行政执法局", "西湖卫生健康局");
        assertThat(AGENCIES.matching(null, hangzhou, "health")).containsExactly(HEALTH);
    }

    @Test
    void countsAreOfTheAgenciesShown() {
        assertThat(Agencies.counted(AGENCIES.matching(null, null, null), AgencyCard::sector))
                .isEqualTo(Map.of("market-regulation", 2L, "urban-management", 1L, "health", 1L, "environment", 1L));
    }

    @Test
    void anAgencyThatNobodyKnowsIsCalledByItsCode() {
        assertThat(AGENCIES.name("A-NINGBO")).isEqualTo("宁波市生态环境局");
        assertThat(AGENCIES.name("A-OTHER")).isEqualTo("A-OTHER");
    }

    @Test
    void everyShortFormShippedStandsForALongerName() {
        assertThat(ShortNames.shipped().names())
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(name.longForm().length())
                        .isGreaterThanOrEqualTo(name.shortForm().length()));
    }

    private static List<String> found(String typed) {
        var text = new SearchText(Stream.of(typed.split(" ")).toList(), null);
        return AGENCIES.matching(text, null, null).stream()
                .map(AgencyCard::name)
                .toList();
    }
}
