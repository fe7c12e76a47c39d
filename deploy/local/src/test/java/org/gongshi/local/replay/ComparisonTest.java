package org.gongshi.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.local.replay.SampleValues.decision;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.schemas.BundledCatalogue;
import org.gongshi.schemas.ExchangeRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private final ExchangeRecords records = new ExchangeRecords(new BundledCatalogue());
    private final View now = new View();
    private final View then = new View();

    private void add(View view, String key, @Nullable SpecificRecord value, boolean hasMoved) {
        view.add(key.getBytes(UTF_8), value == null ? null : records.encode(value), hasMoved);
    }

    private List<String> differing() {
        return new Comparison(records::decode)
                .changes(now, then, Differences::decision)
                .map(change -> change.kind() + " " + change.decisionId())
                .toList();
    }

    @Test
    void onlyTheLatestValueOfAKeyCounts() {
        add(now, "a", decision().build(), false);
        add(then, "a", decision().setTitle("earlier").build(), false);
        add(then, "a", decision().build(), false);
        add(then, "b", decision().build(), false);
        add(then, "b", null, false);

        assertThat(differing()).isEmpty();
    }

    @Test
    void aKeyOfOneSideOnlyDiffers() {
        add(now, "b", decision().build(), false);
        add(then, "a", decision().build(), false);

        assertThat(differing()).containsExactly("NEWLY_PUBLIC a", "NO_LONGER_PUBLIC b");
    }

    @Test
    void whatMovedMeanwhileIsLeftOutEvenIfItIsGone() {
        add(now, "a", decision().build(), false);
        add(now, "a", null, true);
        add(then, "a", decision().build(), false);

        assertThat(differing()).isEmpty();
        assertThat(now.moved()).containsExactly("a");
    }

    @Test
    void examplesAreTwentyAtMostAndSomeOfEveryKind() {
        var tally = new Tally();
        for (int i = 0; i < 100; i++) {
            Differences.decision("d" + i, decision().build(), null).forEach(tally::add);
        }
        Differences.decision("n", null, decision().build()).forEach(tally::add);

        assertThat(tally.counts()).containsEntry(ChangeKind.NO_LONGER_PUBLIC, 100);
        assertThat(tally.examples()).hasSize(11).extracting(Change::decisionId).contains("n");
    }
}
