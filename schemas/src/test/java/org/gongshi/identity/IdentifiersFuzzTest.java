package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Whatever is written where an identifier belongs either says what is wrong with it or has a form that reads as itself.
 * The build runs the inputs kept in resources; with {@code JAZZER_FUZZ=1} it looks for new ones, one method at a time.
 */
class IdentifiersFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void documentNumber(byte[] written) {
        readsAsItself(written, DocumentNumber::parse, DocumentNumber::display);
        readsAsItself(written, DocumentNumber::parseNeutralSerial, DocumentNumber::display);
    }

    @FuzzTest(maxDuration = "2m")
    void caseNumber(byte[] written) {
        readsAsItself(written, CaseNumber::parse, CaseNumber::value);
    }

    @FuzzTest(maxDuration = "2m")
    void creditCode(byte[] written) {
        readsAsItself(written, CreditCode::parse, CreditCode::value);
    }

    @FuzzTest(maxDuration = "2m")
    void otherCodes(byte[] written) {
        readsAsItself(written, OrganisationCode::parse, OrganisationCode::value);
        readsAsItself(written, RegistrationNumber::parse, RegistrationNumber::value);
        readsAsItself(written, Region::parse, Region::code);
        readsAsItself(written, CitizenId::parse, CitizenId::number);
    }

    private static <T> void readsAsItself(
            byte[] written, Function<String, Parsed<T>> parser, Function<T, String> normal) {
        if (parser.apply(new String(written, StandardCharsets.UTF_8)) instanceof Parsed.Valid<T>(T read)) {
            assertThat(parser.apply(normal.apply(read)).value().map(normal)).contains(normal.apply(read));
        }
    }
}
