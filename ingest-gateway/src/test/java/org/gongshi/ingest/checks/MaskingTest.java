package org.gongshi.ingest.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "身份证11010519491231002x，住",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105 19491231 002X",
                "110105-19491231-002X",
                "110105491231002",
                "6222020200112233445"
            })
    void numbers_of_persons_are_hidden_in_any_text(String value) {
        assertThat(Masking.shown("facts", value))
                .contains("***")
                .doesNotContain("1949")
                .doesNotContain("6222");
    }

    @ParameterizedTest
    @CsvSource({
        "creditCode,11010519491231002X",
        "registrationNumber,110105491231002",
        "agency,11010519491231002X",
        "creditCode,13912345678"
    })
    void numbers_of_persons_are_hidden_where_a_company_code_belongs(String member, String value) {
        assertThat(Masking.shown(member, value)).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({"creditCode,913301033113890091", "registrationNumber,110108000000017", "documentNumber,示市监罚〔2026〕12号"})
    void codes_of_companies_and_documents_stay_readable(String member, String value) {
        assertThat(Masking.shown(member, value)).isEqualTo(value);
    }

    @Test
    void no_half_of_a_character_is_ever_shown() {
        String cut = Masking.shown("title", "x".repeat(79) + "𠮷野家".repeat(10));
        assertThat(cut).isEqualTo("x".repeat(79) + "…");
        var finding = new Finding("/\ud842", ErrorCode.UNKNOWN_FIELD, "\udfb7", List.of("𠮷\ud842"));
        assertThat(finding).isEqualTo(new Finding("/\ufffd", ErrorCode.UNKNOWN_FIELD, "\ufffd", List.of("𠮷\ufffd")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idNumber", "name", "legalRepresentative"})
    void members_that_hold_persons_are_hidden_whole(String member) {
        assertThat(Masking.shown(member, "张三")).isEqualTo("***");
    }
}
