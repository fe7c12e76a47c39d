package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"110108000000016", "110105010247558", "330103000217276"})
    void verifiedNumbersPass(String number) {
        assertThat(RegistrationNumber.parse(number)).isEqualTo(new Parsed.Valid<>(new RegistrationNumber(number)));
    }

    @Test
    void thirteenDigitsPassAsLegacy() {
        assertThat(RegistrationNumber.parse("1101082953931").value())
                .hasValueSatisfying(number -> assertThat(number.isLegacy()).isTrue());
        assertThat(new RegistrationNumber("110108000000016").isLegacy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11010800000001,  REGISTRATION_NUMBER_LENGTH",
        "11010800000001X, REGISTRATION_NUMBER_CHARACTER",
        "110108000000017, REGISTRATION_NUMBER_CHECK_DIGIT"
    })
    void flawsAreNamed(String raw, Flaw flaw) {
        assertThat(RegistrationNumber.parse(raw))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.flaw()).isEqualTo(flaw));
    }

    @Property
    void printedNumbersParseToThemselves(@ForAll @NumericChars @StringLength(14) String first14) {
        RegistrationNumber number = RegistrationNumber.withCheckDigit(first14);
        assertThat(RegistrationNumber.parse(number.toString())).isEqualTo(new Parsed.Valid<>(number));
    }

    @Property
    void everySingleWrongDigitIsCaught(
            @ForAll @NumericChars @StringLength(14) String first14,
            @ForAll @IntRange(max = 14) int position,
            @ForAll @IntRange(max = 9) int other) {
        String number = RegistrationNumber.withCheckDigit(first14).value();
        String changed = number.substring(0, position) + other + number.substring(position + 1);
        assertThat(RegistrationNumber.parse(changed).value().isPresent()).isEqualTo(changed.equals(number));
    }
}
