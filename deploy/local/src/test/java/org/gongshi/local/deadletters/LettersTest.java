package org.gongshi.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.local.deadletters.SampleLetters.AGENCY;
import static org.gongshi.local.deadletters.SampleLetters.ANOTHER_AGENCY;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LettersTest {
    private static final Letters LETTERS = new SampleLetters()
            .add("UNDECODABLE", AGENCY) // 0-0
            .add("BROKEN", AGENCY) // 0-1
            .add("BROKEN", ANOTHER_AGENCY) // 0-2
            .add("WAITING", AGENCY) // 0-3
            .add("UNDECODABLE", AGENCY) // 0-4
            .noteOn("0-4")
            .letters();

    private static List<String> goingBackWith(String... numbers) {
        return LETTERS.goingBackWith(List.of(numbers)).stream()
                .map(Letter::number)
                .toList();
    }

    @Test
    void aNoteIsNoLetterAndEndsTheOneItNames() {
        assertThat(LETTERS.all()).hasSize(5);
        assertThat(LETTERS.open()).extracting(Letter::number).containsExactly("0-0", "0-1", "0-2", "0-3");
    }

    @Test
    void whatCouldNotBeReadGoesBackAlone() {
        assertThat(goingBackWith("0-0")).containsExactly("0-0");
    }

    @Test
    void aBrokenCaseGoesBackWithAllThatStandsStillInItsAgencyInOrder() {
        assertThat(goingBackWith("0-3")).containsExactly("0-1", "0-3");
        assertThat(goingBackWith("0-2")).containsExactly("0-2");
    }

    @Test
    void whatWasPutBackStaysWhereItIs() {
        assertThat(goingBackWith("0-4")).isEmpty();
    }

    @Test
    void aNumberThatNoLetterHasIsNamed() {
        assertThat(LETTERS.unknown(List.of("0-1", "0-9"))).containsExactly("0-9");
    }

    @Test
    void aLetterAboutWhatWasPutBackIsFound() {
        var place = Place.about(LETTERS.all().getFirst().content());

        assertThat(LETTERS.about(Set.of(place))).extracting(Letter::number).containsExactly("0-0");
    }

    @Test
    void onlyTheRecordThatBrokeItsCaseCarriesTheMark() {
        assertThat(Returns.original(LETTERS.all().get(1)).headers().toArray())
                .singleElement()
                .satisfies(header -> {
                    assertThat(header.key()).isEqualTo("gongshi-replay");
                    assertThat(header.value()).asString(UTF_8).isEqualTo("0-1");
                });
        assertThat(Returns.original(LETTERS.all().get(3)).headers().toArray()).isEmpty();
        assertThat(Returns.original(LETTERS.all().get(0)).headers().toArray()).isEmpty();
    }

    @Test
    void aRecordGoesBackAsItWasToWhereItWas() {
        var record = Returns.original(LETTERS.all().get(1));

        assertThat(record.topic()).isEqualTo("case.events-v1");
        assertThat(record.partition()).isEqualTo(3);
        assertThat(record.timestamp())
                .isEqualTo(LETTERS.all().get(1).content().getRecordedAt().toEpochMilli());
        assertThat(record.key()).asString(UTF_8).isEqualTo(AGENCY);
        assertThat(record.value()).asString(UTF_8).isEqualTo("content");
    }
}
