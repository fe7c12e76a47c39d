package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91330103311389009H", "11420000MB15291767"})
    void verifiedCodesPass(String code) {
        assertThat(CreditCode.parse(code).value()).map(CreditCode::value).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91330103311389009h", " 9133 0103 3113 8900 9H", "９１３３０１０３３１１３８９００９Ｈ", "91330103\u200b311389009H"
            })
    void widthCaseAndSpacesDoNotMatter(String raw) {
        assertThat(CreditCode.parse(raw)).isEqualTo(new Parsed.Valid<>(new CreditCode("91330103311389009H")));
    }

    @ParameterizedTest
    @CsvSource({
        "9133010331138900,   CREDIT_CODE_LENGTH,      16",
        "'',                 CREDIT_CODE_LENGTH,      0",
        "91330103311389009!, CREDIT_CODE_CHARACTER,   18;!",
        "9133A103311389009H, CREDIT_CODE_CHARACTER,   5;A",
        "91330103311389009J, CREDIT_CODE_CHECK_DIGIT, ''",
        "00000000000000000X, CREDIT_CODE_FILLER,      ''",
        "000000000000000000, CREDIT_CODE_FILLER,      ''"
    })
    void flawsAreNamed(String raw, Flaw flaw, String arguments) {
        assertThat(CreditCode.parse(raw)).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.flaw()).isEqualTo(flaw);
            assertThat(String.join(";", ((Parsed.Invalid<?>) invalid).arguments()))
                    .isEqualTo(arguments);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "9I350I00MOOOIOOY43, 91350100M000100Y43, CREDIT_CODE_CHARACTER",
        "91350100M0001O0Y43, 91350100M000100Y43, CREDIT_CODE_CHARACTER",
        "91350100M000l00Y43, 91350100M000100Y43, CREDIT_CODE_CHECK_DIGIT",
        "9135010一M000100Y43, '',                 CREDIT_CODE_CHARACTER"
    })
    void lookAlikesAreSuggestedNeverApplied(String raw, String suggestion, Flaw flaw) {
        assertThat(CreditCode.parse(raw)).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
            assertThat(invalid.flaw()).isEqualTo(flaw);
        });
    }

    @Test
    void fillerIsRecognisedAndNoCode() {
        assertThat(CreditCode.isFiller(" 00000000000000000x")).isTrue();
        assertThat(CreditCode.isFiller("91350100M000100Y43")).isFalse();
    }

    /** Sequence numbers are tried until an ID number is found that has the check character of a credit code too. */
    @Test
    void idNumbersAreNoCreditCodesEvenWhereTheCheckCharacterFits() {
        List<String> numbers = IntStream.range(0, 1000)
                .mapToObj("11010519491231%03d"::formatted)
                .map(first17 -> CitizenId.withCheckCharacter(first17).number())
                .toList();
        assertThat(numbers)
                .allSatisfy(number -> assertThat(CreditCode.parse(number))
                        .isEqualTo(new Parsed.Invalid<CreditCode>(Flaw.CREDIT_CODE_IS_ID_NUMBER)));
        assertThat(numbers)
                .map(number -> number.substring(0, 17))
                .anySatisfy(first17 ->
                        assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.withCheckCharacter(first17)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194913310021", "110105194912310020", "11010519491231O02X"})
    void aMistypedIdNumberIsNotRepeatedInASuggestion(String raw) {
        assertThat(CreditCode.parse(raw))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.suggestion()).isEmpty());
    }

    /** One in 31 of these would pass for a credit code once O is read as 0. */
    @Test
    void amongAThousandMistypedIdNumbersNoneComesBackAsASuggestion() {
        assertThat(IntStream.range(0, 1000).mapToObj("11O10519491231%03d1"::formatted))
                .allSatisfy(raw -> assertThat(CreditCode.parse(raw))
                        .isInstanceOfSatisfying(
                                Parsed.Invalid.class,
                                invalid -> assertThat(invalid.suggestion()).isEmpty()));
    }

    @Test
    void kindsOfBodiesAreToldByThePrefix() {
        CreditCode enterprise = new CreditCode("91330103311389009H");
        assertThat(enterprise.isEnterprise()).isTrue();
        assertThat(enterprise.isOrgan()).isFalse();
        assertThat(enterprise.isSoleTrader()).isFalse();
    }

    @Test
    void partsAreRead() {
        CreditCode code = new CreditCode("11420000MB15291767");
        assertThat(code.region().name()).contains("湖北省");
        assertThat(code.organisationCode()).contains(new OrganisationCode("MB1529176"));
        assertThat(code.isOrgan()).isTrue();
        assertThat(code.isEnterprise()).isFalse();
        assertThat(CreditCode.withCheckCharacter("92330106MA2AAAAA0").isSoleTrader())
                .isTrue();
    }

    @Test
    void constructorRefusesWhatIsNotCanonical() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91330103311389009h"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("00000000000000000X"));
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.withCheckCharacter("9133010331138900"));
    }

    @Property
    void printedCodesParseToThemselves(@ForAll("codes") CreditCode code) {
        assertThat(CreditCode.parse(code.toString())).isEqualTo(new Parsed.Valid<>(code));
    }

    @Property
    void everySingleWrongCharacterIsCaught(
            @ForAll("codes") CreditCode code,
            @ForAll @IntRange(max = 17) int position,
            @ForAll("characters") char other) {
        String changed =
                code.value().substring(0, position) + other + code.value().substring(position + 1);
        assertThat(CreditCode.parse(changed).value().isPresent()).isEqualTo(changed.equals(code.value()));
    }

    @Provide
    Arbitrary<CreditCode> codes() {
        Arbitrary<String> kinds = Arbitraries.of("91", "92", "93", "11", "12", "51", "N1", "A1");
        Arbitrary<String> regions = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> bodies = Arbitraries.strings().withChars(ALPHABET).ofLength(9);
        return Combinators.combine(kinds, regions, bodies)
                .as((kind, region, body) -> CreditCode.withCheckCharacter(kind + region + body));
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(ALPHABET);
    }
}
