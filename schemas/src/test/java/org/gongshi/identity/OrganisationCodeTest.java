package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationCodeTest {

    @ParameterizedTest
    @CsvSource({
        "D2143569X, D2143569X",
        "D2143569-X, D2143569X",
        "d2143569－x, D2143569X",
        "663128478, 663128478",
        "69232753X, 69232753X",
        "69580513-8, 695805138"
    })
    void verifiedCodesPassWithAndWithoutHyphen(String raw, String code) {
        assertThat(OrganisationCode.parse(raw)).isEqualTo(new Parsed.Valid<>(new OrganisationCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "66312847,           ORGANISATION_CODE_LENGTH,      ''",
        "91330103311389009H, ORGANISATION_CODE_LENGTH,      311389009",
        "6631_8478,          ORGANISATION_CODE_CHARACTER,   ''",
        "66312847A,          ORGANISATION_CODE_CHARACTER,   ''",
        "663128479,          ORGANISATION_CODE_CHECK_DIGIT, ''"
    })
    void flawsAreNamedAndCreditCodesTakenApart(String raw, Flaw flaw, String suggestion) {
        assertThat(OrganisationCode.parse(raw)).isInstanceOfSatisfying(Parsed.Invalid.class, invalid -> {
            assertThat(invalid.flaw()).isEqualTo(flaw);
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
    }

    @Property
    void printedCodesParseToThemselves(@ForAll("codes") OrganisationCode code) {
        assertThat(OrganisationCode.parse(code.toString())).isEqualTo(new Parsed.Valid<>(code));
    }

    @Provide
    Arbitrary<OrganisationCode> codes() {
        return Arbitraries.strings()
                .numeric()
                .withCharRange('A', 'Z')
                .ofLength(8)
                .map(OrganisationCode::withCheckCharacter);
    }
}
