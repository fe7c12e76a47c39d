package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the two examples printed in GB 11643-1999, or made up. */
class CitizenIdTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X, 1949-12-31",
        "11010519491231002x, 11010519491231002X, 1949-12-31",
        "440524188001010014, 440524188001010014, 1880-01-01",
        "110105491231002,    11010519491231002X, 1949-12-31"
    })
    void standardsExamplesPassAndTheFirstFormIsModernised(String raw, String number, LocalDate birthDate) {
        assertThat(CitizenId.parse(raw).value()).hasValueSatisfying(id -> {
            assertThat(id.number()).isEqualTo(number);
            assertThat(id.birthDate()).isEqualTo(birthDate);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100,   ID_NUMBER_LENGTH",
        "110105194912310O2X, ID_NUMBER_CHARACTER",
        "1101054912X1002,    ID_NUMBER_CHARACTER",
        "110105491231X02,    ID_NUMBER_CHARACTER",
        "11010519490231002X, ID_NUMBER_BIRTH_DATE",
        "110105194912310021, ID_NUMBER_CHECK_DIGIT",
        "110105********002X, ID_NUMBER_MASKED",
        "110105####1231002X, ID_NUMBER_MASKED"
    })
    void flawsAreNamedAndShowNoDigit(String raw, Flaw flaw) {
        assertThat(CitizenId.parse(raw)).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.flaw()).isEqualTo(flaw);
            assertThat(invalid.suggestion()).isEmpty();
            assertThat(invalid.toString()).doesNotContain("110105").doesNotContain("1949");
        });
    }

    @Test
    void printingShowsNoDigit() {
        assertThat(CitizenId.withCheckCharacter("11010519491231002")).hasToString("CitizenId[******************]");
    }

    @Test
    void theFirstCharacterThatCannotStandThereIsTold() {
        assertThat(CitizenId.parse("X10105194912310021"))
                .isEqualTo(new Parsed.Invalid<CitizenId>(Flaw.ID_NUMBER_CHARACTER, 1));
        assertThat(CitizenId.parse("1101051949123A0021"))
                .isEqualTo(new Parsed.Invalid<CitizenId>(Flaw.ID_NUMBER_CHARACTER, 14));
        assertThat(CitizenId.parse("*10105194912310021"))
                .isEqualTo(new Parsed.Invalid<CitizenId>(Flaw.ID_NUMBER_MASKED));
        assertThat(CitizenId.parse("#10105194912310021"))
                .isEqualTo(new Parsed.Invalid<CitizenId>(Flaw.ID_NUMBER_MASKED));
    }

    @ParameterizedTest
    @CsvSource({"1849, false", "1850, true", "2099, true", "2100, false"})
    void aYearOfBirthLiesBetween1850And2099(int year, boolean possible) {
        String first17 = "110105" + year + "0101001";
        boolean valid = "0123456789X"
                .chars()
                .anyMatch(
                        check -> CitizenId.parse(first17 + (char) check).value().isPresent());
        assertThat(valid).isEqualTo(possible);
    }

    @Test
    void twoNumbersAreEqualByTheirDigits() {
        CitizenId one = CitizenId.withCheckCharacter("11010519491231002");
        assertThat(one)
                .isEqualTo(CitizenId.parse("110105491231002").value().orElseThrow())
                .hasSameHashCodeAs(CitizenId.withCheckCharacter("11010519491231002"))
                .isNotEqualTo(CitizenId.withCheckCharacter("11010519491231003"));
        assertThat(one.hashCode()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, 17, true", "2026-03-05, 18, false", "2027-03-04, 18, false"})
    void fullAgeBeginsOnTheEighteenthBirthday(LocalDate date, int age, boolean minor) {
        CitizenId id = CitizenId.withCheckCharacter("33010620080305001");
        assertThat(id.ageOn(date)).isEqualTo(age);
        assertThat(id.isMinorOn(date)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"51020219800101001", "99999919800101001"})
    void regionIsNotLookedUp(String first17) {
        assertThat(CitizenId.withCheckCharacter(first17).birthDate()).isEqualTo("1980-01-01");
    }

    @Property
    void numbersParseToThemselvesAndEverySingleWrongDigitIsCaught(
            @ForAll @IntRange(max = 60000) int daysSince1900,
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 16) int position,
            @ForAll @IntRange(max = 9) int other) {
        String birth = LocalDate.of(1900, 1, 1).plusDays(daysSince1900).format(DateTimeFormatter.BASIC_ISO_DATE);
        CitizenId id = CitizenId.withCheckCharacter("330106" + birth + "%03d".formatted(sequence));
        String changed =
                id.number().substring(0, position) + other + id.number().substring(position + 1);
        assertThat(CitizenId.parse(id.number())).isEqualTo(new Parsed.Valid<>(id));
        assertThat(CitizenId.parse(changed).value().isPresent()).isEqualTo(changed.equals(id.number()));
    }
}
