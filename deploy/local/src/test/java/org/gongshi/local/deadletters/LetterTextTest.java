package org.gongshi.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.local.deadletters.SampleLetters.AGENCY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LetterTextTest {
    private static final String ID_NUMBER = "33010619900307123X";

    private static Letter first(String code, String key) {
        return new SampleLetters().add(code, key).letters().all().getFirst();
    }

    @Test
    void aLineTellsNumberTimeCodeOriginTypeAndAgency() {
        assertThat(LetterText.line(first("BROKEN", AGENCY)))
                .containsSubsequence(
                        "0-0",
                        "2026-03-05T09:02:03+08:00",
                        "BROKEN",
                        "open",
                        "case.events-v1-3 offset 100",
                        "DecisionSubmitted, schema 7",
                        AGENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNDECODABLE", "BROKEN", "WAITING"})
    void neitherContentNorAKeyThatIsNoAgencyIsShown(String code) {
        var letter = first(code, ID_NUMBER);

        assertThat(LetterText.line(letter) + LetterText.detail(letter))
                .doesNotContain(ID_NUMBER)
                .doesNotContain("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNDECODABLE", "BROKEN", "WAITING"})
    void anOpenLetterSaysHowToPutItBack(String code) {
        assertThat(LetterText.detail(first(code, AGENCY))).contains("./gongshi dead-letters replay 0-0");
    }

    @Test
    void aLetterThatWasPutBackSaysWhen() {
        var letter = new SampleLetters()
                .add("BROKEN", AGENCY)
                .noteOn("0-0")
                .letters()
                .all()
                .getFirst();

        assertThat(LetterText.detail(letter))
                .contains("replayed 2026-03-06T09:02:03+08:00")
                .doesNotContain("dead-letters replay");
    }

    @Test
    void aCodeOfALaterReleaseIsSaidToBeUnknown() {
        assertThat(LetterText.detail(first("SOMETHING_NEW", AGENCY))).contains("doesn't know the code");
    }
}
