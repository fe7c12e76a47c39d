package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Tally;
import org.gongshi.streams.FoldDriver;
import org.gongshi.streams.SampleLedger;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** What was decided on a day, what the agency says of that day, what it says of a year: each receipt tells what it counts. */
final class SubmissionsCountForTheirDayOrYearTest {

    @Test
    void aDecisionCountsForTheDayItWasMadeWheneverItComes() {
        var decision = Samples.penalty();
        assertThat(counted(decision.event()))
                .isEqualTo(decision.event().getDecidedOn() + " " + List.of(new Tally("PENALTY", 1L)));
    }

    @Test
    void aManifestCountsForItsDayAndStatisticsForTheirYear() {
        assertThat(counted(SampleLedger.event(SampleLedger.Kind.MANIFEST, 2, "2026-03-06T18:00")))
                .isEqualTo("2026-03-05 " + List.of(new Tally("PENALTY", 2L)));
        assertThat(counted(SampleLedger.event(SampleLedger.Kind.STATISTICS, 7, "2026-01-20T09:00")))
                .isEqualTo("2025 " + List.of(new Tally("PERMITS_APPLIED", 7L)));
    }

    @Test
    void whatIsSaidOfACaseCountsNowhere() {
        assertThat(counted(SampleLedger.event(SampleLedger.Kind.REPLY, 1, "2026-03-06T18:00")))
                .isEqualTo("none []");
    }

    private static String counted(SpecificRecord event) {
        try (var fold = new FoldDriver()) {
            fold.append(event);
            Receipt receipt = fold.everyReceipt().getLast().value;
            return receipt.getPeriod().orElse("none") + " " + receipt.getTallies();
        }
    }
}
