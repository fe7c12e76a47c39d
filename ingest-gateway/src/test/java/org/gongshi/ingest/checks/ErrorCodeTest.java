package org.gongshi.ingest.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongshi.identity.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
    private static final List<String> ARGUMENTS = List.of("1", "2", "3", "4");

    @ParameterizedTest
    @EnumSource
    void every_code_has_words_in_both_languages(ErrorCode code) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var finding = new Finding("", code, "", ARGUMENTS);
            assertThat(Wording.in(locale).message(finding)).isNotBlank().doesNotContain("{");
            assertThat(Wording.in(locale).fix(finding)).isNotBlank().doesNotContain("{");
            assertThat(Wording.in(locale).text("title." + code.status())).isNotBlank();
        }
        assertThat(Wording.in(Locale.ENGLISH).message(new Finding("", code, "", ARGUMENTS)))
                .isNotEqualTo(Wording.chinese().message(new Finding("", code, "", ARGUMENTS)));
    }

    @ParameterizedTest
    @EnumSource
    void every_flaw_of_an_identifier_has_a_code(Flaw flaw) {
        assertThat(ErrorCode.of(flaw).name()).isEqualTo(flaw.name());
    }

    @Test
    void the_table_lists_every_code_and_no_other() throws IOException {
        var documented = Files.readAllLines(Path.of("ERRORS.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_table_tells_severity_and_status(ErrorCode code) throws IOException {
        String status = code.severity() == Severity.WARNING ? "–" : String.valueOf(code.status());
        assertThat(Files.readString(Path.of("ERRORS.md")))
                .contains("| `%s` | %s | %s |".formatted(code, code.severity(), status));
    }

    @Test
    void a_suggestion_that_is_missing_leaves_no_hole() {
        var with = new Finding("", ErrorCode.UNKNOWN_FIELD, "", List.of("facts"));
        var without = new Finding("", ErrorCode.UNKNOWN_FIELD, "", List.of(""));
        assertThat(Wording.chinese().fix(with)).contains("facts");
        assertThat(Wording.chinese().fix(without)).doesNotContain("可能是");
    }
}
