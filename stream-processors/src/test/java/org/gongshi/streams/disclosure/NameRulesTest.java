package org.gongshi.streams.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameRulesTest {
    private static final NameRules RULES = new NameRules(PolicyFile.shipped());

    private static SealedSubject subject(String name, String representative) {
        return SealedSubject.newBuilder()
                .setName(name)
                .setLegalRepresentative(representative)
                .build();
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
        assertThat(RULES.of(SubjectType.SOLE_TRADER, subject(name, representative))
                        .shown())
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
        assertThat(RULES.of(SubjectType.LEGAL_ENTITY, subject(name, representative))
                        .shown())
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
        assertThat(RULES.of(SubjectType.LEGAL_ENTITY, trader).shown()).isEqualTo("贾某（个体工商户）");
    }

    @Test
    void aRoleWrittenBesideATradeNameIsNoPersonsName() {
        assertThat(RULES.of(SubjectType.SOLE_TRADER, subject("丕业建材店 经营者：黄辉丕", ""))
                        .hidden())
                .containsExactly("黄辉丕");
    }

    @Test
    void whatFormsHoldInsteadOfARepresentativeHidesNothing() {
        assertThat(RULES.of(SubjectType.LEGAL_ENTITY, subject("示例市晨星餐饮有限公司", "/"))
                        .hidden())
                .isEmpty();
        assertThat(RULES.of(SubjectType.LEGAL_ENTITY, subject("示例市晨星餐饮有限公司", "无"))
                        .hidden())
                .isEmpty();
    }
}
