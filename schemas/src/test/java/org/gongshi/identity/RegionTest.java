package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "330000, CURRENT,    浙江省",
        "330100, CURRENT,    浙江省杭州市",
        "330106, CURRENT,    浙江省杭州市西湖区",
        "110105, CURRENT,    北京市朝阳区",
        "429004, CURRENT,    湖北省仙桃市",
        "710000, CURRENT,    台湾省",
        "330104, HISTORICAL, 浙江省杭州市江干区",
        "512000, CURRENT,    四川省资阳市",
        "110221, HISTORICAL, 北京市昌平县",
        "339001, HISTORICAL, 浙江省余姚市",
        "999999, UNKNOWN,    ''",
        "330106109201, CURRENT, 浙江省杭州市西湖区"
    })
    void statusAndNamesComeFromTheTables(String code, Region.Status status, String fullName) {
        Region region = new Region(code);
        assertThat(region.status()).isEqualTo(status);
        assertThat(region.fullName()).isEqualTo(fullName);
    }

    @ParameterizedTest
    @CsvSource({
        "110221, 110114, county become district",
        "110221001, 110114, by its first six digits",
        "132400, 130600, prefecture become city",
        "339001, 330281, county-level city under a new code",
        "330104, '', merged: nothing bears the name",
        "140411, '', 郊区: a name too common to say anything",
        "330106, '', in force",
        "999999, '', unknown"
    })
    void aSuccessorIsToldByTheNameAlone(String code, String successor, String why) {
        assertThat(new Region(code).successor().map(Region::code).orElse(""))
                .as(why)
                .isEqualTo(successor);
    }

    @Test
    void whereSeveralBearTheNameNoneIsNamed() {
        // 鼓楼区 is a district of Nanjing and of Xuzhou.
        assertThat(RegionSuccessors.of("320899", "鼓楼区")).isEmpty();
    }

    @Test
    void parentsFollowTheDigits() {
        Region county = new Region("330106");
        assertThat(county.province()).isEqualTo(new Region("330000"));
        assertThat(county.city()).contains(new Region("330100"));
        assertThat(new Region("330106109").city()).contains(new Region("330100"));
        assertThat(new Region("330000").city()).isEmpty();
        assertThat(new Region("429004").city()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "330000, 330106, true",
        "330100, 330106, true",
        "330106, 330106, true",
        "330106, 330106109, true",
        "330106109, 330106109201, true",
        "330100, 330200, false",
        "330106, 330100, false",
        "330106109, 330106, false"
    })
    void containsWhatLiesBelow(String outer, String inner, boolean contains) {
        assertThat(new Region(outer).contains(new Region(inner))).isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource({"330106000000, 330106", "330106109000, 330106109", "330000000,    330000", "３３０１０６,  330106"})
    void closingZerosAndWidthDoNotMatter(String raw, String code) {
        assertThat(Region.parse(raw)).isEqualTo(new Parsed.Valid<>(new Region(code)));
    }

    @ParameterizedTest
    @CsvSource({"3301, REGION_LENGTH", "33010A, REGION_CHARACTER", "浙江省, REGION_CHARACTER"})
    void flawsAreNamed(String raw, Flaw flaw) {
        assertThat(Region.parse(raw))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.flaw()).isEqualTo(flaw));
    }

    @Test
    void constructorRefusesWhatIsNotCanonical() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region("330106000"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Region("3301"));
    }

    @Property
    void printedRegionsParseToThemselves(@ForAll @NumericChars @StringLength(12) String digits) {
        Region region = Region.parse(digits).value().orElseThrow();
        assertThat(Region.parse(region.toString())).isEqualTo(new Parsed.Valid<>(region));
    }
}
