package org.gongshi.search.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyz234567")
                .ofLength(16);
    }

    @Property
    void aNumberIsReadAsPeopleWriteIt(@ForAll("tokens") String token) {
        var number = ReportNumber.of(token);

        assertThat(number.value()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4,5}){3}");
        assertThat(ReportNumber.parse(number.value())).contains(number);
        assertThat(ReportNumber.parse(
                        " " + number.value().toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(number);
        assertThat(ReportNumber.parse(number.value().replace('0', 'o').replace('1', 'l')))
                .contains(number);
    }

    @Property
    void everyWrongCharacterIsFound(
            @ForAll("tokens") String token,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 31) int shift) {
        var symbols = new StringBuilder(ReportNumber.of(token).value().replace("-", ""));
        char right = symbols.charAt(place);
        symbols.setCharAt(place, ALPHABET.charAt((ALPHABET.indexOf(right) + shift) % 32));

        assertThat(ReportNumber.parse(symbols.toString())).isEmpty();
    }

    @Test
    void theExampleOnThePagesPasses() {
        assertThat(ReportNumber.parse("7K3M-9QRT-2XHB-WD5PN")).isPresent();
        assertThat(ReportNumber.parse("")).isEmpty();
        assertThat(ReportNumber.parse("7K3M-9QRT-2XHB-WD5P")).isEmpty();
    }
}
