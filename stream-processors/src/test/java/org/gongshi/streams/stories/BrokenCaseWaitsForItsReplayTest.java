package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A bug in the gateway sealed something that is no decision. */
final class BrokenCaseWaitsForItsReplayTest {

    @Test
    void onlyThatCaseStopsAndTheOperatorsGetTheRecordAsItWas() {
        var good = Samples.permit();
        var broken = sealing(Samples.penalty().event(), Samples.RECORDS.encode(new DayBegan(LocalDate.of(2026, 3, 5))));
        try (var fold = new FoldDriver()) {
            fold.append(broken).submit(Samples.penalty().revision(2)).submit(good);

            assertThat(fold.publicDecisions()).containsOnlyKeys(good.decisionId());
            assertThat(fold.receipts()).hasSize(1);
            var letters = fold.deadLetters();
            assertThat(letters).hasSize(2);
            assertThat(letters).extracting(DeadLetter::getCode).containsExactly("BROKEN", "WAITING");
            assertThat(letters.getFirst().getTopic()).isEqualTo("case.events-v1");
            assertThat(letters.getFirst().getOffset()).isZero();
            assertThat(letters.getFirst().getValue()).hasValue(ByteBuffer.wrap(Samples.RECORDS.encode(broken)));
            assertThat(letters.getFirst().getFailure()).isEqualTo(IllegalStateException.class.getName());
        }
    }

    private static DecisionSubmitted sealing(DecisionSubmitted event, byte[] content) {
        var sealed = Samples.SECRET.seal().close(event.getDecisionId(), content);
        return DecisionSubmitted.newBuilder(event)
                .setSealed(ByteBuffer.wrap(sealed))
                .build();
    }
}
