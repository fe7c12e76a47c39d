package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {
    @ParameterizedTest
    @CsvSource({
        "示市监案〔2026〕7号,             示市监案〔2026〕7号",
        "示市监案[2026]7号,               示市监案〔2026〕7号",
        "示市监案（2026）7号,             示市监案〔2026〕7号",
        "'  示市监案 〔２０２６〕 ７号 ',  示市监案〔2026〕7号",
        "aj-2026-007,                    AJ-2026-007",
        "ＡＪ－2026－007,                 AJ-2026-007",
        "立案（补）3号,                   立案(补)3号"
    })
    void numbersThatDifferOnlyToAMachineAreOne(String raw, String value) {
        assertThat(CaseNumber.parse(raw)).isEqualTo(new Parsed.Valid<>(new CaseNumber(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u200b \u3000',             CASE_NUMBER_EMPTY",
        "11010519491231002x,          CASE_NUMBER_HOLDS_ID_NUMBER",
        "案11010519491231002X号,       CASE_NUMBER_HOLDS_ID_NUMBER"
    })
    void flawsAreNamed(String raw, Flaw flaw) {
        assertThat(CaseNumber.parse(raw)).isEqualTo(new Parsed.Invalid<CaseNumber>(flaw));
    }

    @Test
    void aTextIsNoNumber() {
        assertThat(CaseNumber.parse("号".repeat(129)))
                .isEqualTo(new Parsed.Invalid<CaseNumber>(Flaw.CASE_NUMBER_LENGTH, 129));
        assertThat(CaseNumber.parse("号".repeat(128))).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void onlyTheNormalFormIsANumber() {
        assertThatThrownBy(() -> new CaseNumber("aj 1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void aPrintedNumberParsesToItself(@ForAll String raw) {
        if (CaseNumber.parse(raw) instanceof Parsed.Valid<CaseNumber>(CaseNumber number)) {
            assertThat(CaseNumber.parse(number.toString())).isEqualTo(new Parsed.Valid<>(number));
        }
    }
}
