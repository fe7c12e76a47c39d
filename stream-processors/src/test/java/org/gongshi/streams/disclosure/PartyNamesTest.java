package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.disclosure.PolicyFile.PersonShown.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartyNamesTest {
    private static final PartyNames RULES = new PartyNames(PolicyReader.shipped());
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);

    private static SealedSubject subject(String name, String representative) {
        return SealedSubject.newBuilder()
                .setName(name)
                .setLegalRepresentative(representative)
                .build();
    }

    private static PartyName of(SubjectType type, SealedSubject subject) {
        return RULES.of(type, subject, Shown.SURNAME, DECIDED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            贾大年                     | 贾某
            欧阳小明                   | 欧阳某
            司马光                     | 司马某
            欧阳                       | 欧某
            范徐丽泰                   | 范某
            贾 大 年                   | 贾某
            贾大年（男）               | 贾某
            贾大年等2人                | 贾某
            当事人：贾大年             | 贾某
            驾驶员贾大年               | 贾某
            贾大年 330106198001010011  | 贾某
            阿卜杜拉·买买提            | 阿某
            约翰・史密斯               | 约某
            John Smith                 | J
            SMITH, JOHN                | S
            330106198001010011         | 某某
            """)
    void ofANaturalPersonTheSurnameIsLeft(String name, String shown) {
        assertThat(of(SubjectType.NATURAL_PERSON, subject(name, "")).shown()).isEqualTo(shown);
    }

    @Test
    void whereARegionWantsItNothingOfTheNameIsLeft() {
        assertThat(RULES.of(SubjectType.NATURAL_PERSON, subject("贾大年", ""), Shown.REMOVED, DECIDED)
                        .shown())
                .isEqualTo("某某");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            丕业建材店(黄辉丕)            | 黄辉丕 | 丕业建材店
            丕业建材店（黄辉丕）          |        | 丕业建材店
            丕业建材店（经营者：黄辉丕）  |        | 丕业建材店
            丕业建材店（欧阳小明）        |        | 丕业建材店
            丕业建材店-黄辉丕             | 黄辉丕 | 丕业建材店
            黄辉丕（丕业建材店）          | 黄辉丕 | 丕业建材店
            周锡钦蔬菜档                  | 周锡钦 | 周锡钦蔬菜档
            晨星餐饮店（个体工商户）      | 黄辉丕 | 晨星餐饮店（个体工商户）
            晨星餐饮店（南山店）          | 黄辉丕 | 晨星餐饮店（南山店）
            晨星餐饮店（示例）            | 黄辉丕 | 晨星餐饮店（示例）
            黄辉丕                        | 黄辉丕 | 黄某（个体工商户）
            欧阳小明                      |        | 欧阳某（个体工商户）
            个体工商户黄辉丕              |        | 黄某（个体工商户）
            黄 辉 丕                      |        | 黄某（个体工商户）
            黄辉丕等2人                   |        | 黄某（个体工商户）
            黄辉丕（男）                  |        | 黄某（个体工商户）
            （黄辉丕）                    |        | 黄某（个体工商户）
            ZHANG SAN                     | ZHANG SAN | 某（个体工商户）
            丕业建材店（黄辉丕、李四）    |        | 丕业建材店
            丕业建材店（黄辉丕330106198001010011） | | 丕业建材店
            丕业建材店13800138000         |        | 丕业建材店［电话已隐去］
            黄辉丕 330106198001010011     |        | 黄某（个体工商户）
            """)
    void aSoleTraderIsShownWithoutItsOwner(String name, String representative, String shown) {
        assertThat(of(SubjectType.SOLE_TRADER, subject(name, representative)).shown())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "示例市晨星餐饮有限公司,谈小舟,示例市晨星餐饮有限公司",
        "晨星（中国）有限公司,谈小舟,晨星（中国）有限公司",
        "谈小舟商贸有限公司,谈小舟,谈小舟商贸有限公司",
        "晨星加工厂（谈小舟）,谈小舟,晨星加工厂"
    })
    void aLegalEntityKeepsItsNameButNotItsRepresentativeInBrackets(String name, String representative, String shown) {
        assertThat(of(SubjectType.LEGAL_ENTITY, subject(name, representative)).shown())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"贾大年,", "贾大年,贾大年", "欧阳小明,", "贾 大 年,", "贾大年 330106198001010011,", "贾大年（男）,"})
    void aPersonsNameWithoutACreditCodeIsAPersonInDisguise(String name, String representative) {
        assertThat(RULES.isPersonInDisguise(subject(name, representative))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"示例市晨星餐饮有限公司,谈小舟", "安贞医院,", "白云机场,", "示例区第一小学校,谈小舟"})
    void anInstitutionWithoutACreditCodeIsNone(String name, String representative) {
        assertThat(RULES.isPersonInDisguise(subject(name, representative))).isFalse();
    }

    @Test
    void aPersonWithACompanysCodeIsAPersonAndWithASoleTradersCodeIsShownAsOne() {
        var company = SealedSubject.newBuilder(subject("贾大年", ""))
                .setCreditCode(
                        CreditCode.withCheckCharacter("91330106EX0000001").value())
                .build();
        var trader = SealedSubject.newBuilder(subject("贾大年", ""))
                .setCreditCode(
                        CreditCode.withCheckCharacter("92330106EX0000001").value())
                .build();
        assertThat(RULES.isPersonInDisguise(company)).isTrue();
        assertThat(RULES.isPersonInDisguise(trader)).isFalse();
        assertThat(of(SubjectType.LEGAL_ENTITY, trader).shown()).isEqualTo("贾某（个体工商户）");
    }

    @Test
    void aRoleWrittenBesideATradeNameIsNoPersonsName() {
        assertThat(of(SubjectType.SOLE_TRADER, subject("丕业建材店 经营者：黄辉丕", "")).hidden())
                .extracting(PartyName.HiddenName::name)
                .containsExactly("黄辉丕");
    }

    @Test
    void whatFormsHoldInsteadOfARepresentativeHidesNothing() {
        assertThat(of(SubjectType.LEGAL_ENTITY, subject("示例市晨星餐饮有限公司", "/")).hidden())
                .isEmpty();
        assertThat(of(SubjectType.LEGAL_ENTITY, subject("示例市晨星餐饮有限公司", "无")).hidden())
                .isEmpty();
    }
}
