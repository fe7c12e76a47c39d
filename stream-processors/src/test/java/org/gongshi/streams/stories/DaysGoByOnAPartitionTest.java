package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.streams.FoldDriver;
import org.junit.jupiter.api.Test;

/** Two gateways append every day, one of them late and after an outage. */
final class DaysGoByOnAPartitionTest {

    @Test
    void onlyALaterDayCounts() {
        try (var fold = new FoldDriver()) {
            fold.dayBegins("2026-03-05").dayBegins("2026-03-06").dayBegins("2026-03-05");

            assertThat(((PartitionFile) fold.stored("partition-files", "0")).getLastDay())
                    .hasValue(LocalDate.of(2026, 3, 6));
            assertThat(fold.hasWrittenNothing()).isTrue();
        }
    }
}
