package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SubjectType;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Latest;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A pupil of fifteen rides a scooter; a driver of full age is fined the same day. */
final class MinorIsWithheldTest {

    @Test
    void theMinorIsCountedOnlyAndThePersonOfFullAgeShownBySurname() {
        var minor = person("周小满", "330106201101010011").minorOrUnknownAge();
        var adult = person("贾大年", "330106198001010011");
        try (var fold = new FoldDriver()) {
            fold.submit(minor).submit(adult);

            var published = fold.publicDecisions();
            assertThat(published).containsOnlyKeys(adult.decisionId());
            assertThat(published.at(adult.decisionId()).getSubject().getName()).isEqualTo("贾某");
            assertThat(published.toString()).doesNotContain("贾大年", "330106198001010011");
            assertThat(fold.publicEditions()).containsOnlyKeys(adult.decisionId() + "/1");
            var receipts = fold.receipts();
            assertThat(step(receipts, minor)).isEqualTo("WITHHELD MINOR");
            assertThat(step(receipts, adult)).isEqualTo("PUBLISHED PUBLISHED");
            assertThat(receipts.toString()).doesNotContain("周小满", "贾大年", "330106201101010011");
        }
    }

    private static SampleDecision person(String name, String idNumber) {
        return Samples.penalty()
                .by(SubjectType.NATURAL_PERSON)
                .subject(party -> party.setName(name)
                        .setCreditCode(null)
                        .setIdType("ID_CARD")
                        .setIdNumber(idNumber));
    }

    private static String step(Latest<Receipt> receipts, SampleDecision decision) {
        var receipt = receipts.at(Samples.AGENCY + "/" + decision.receiptId());
        return receipt.getState() + " " + receipt.getSteps().getLast().getCode();
    }
}
