package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.search.elasticsearch.HeldDocument;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.gongshi.search.elasticsearch.VersionedDocument;
import org.gongshi.search.indexing.SweepRules.Suspect;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String ID = "a";
    private static final HeldDocument SECOND = shown(2, 22);

    @Test
    void agreementIsNoDifference() {
        assertThat(Difference.between(SECOND, SECOND)).isEmpty();
        assertThat(Difference.between(null, null)).isEmpty();
        assertThat(Difference.between(gone(3), gone(3))).isEmpty();
    }

    @Test
    void whatACompactedTopicForgotMayBeRemembered() {
        assertThat(Difference.between(null, gone(3))).isEmpty();
    }

    @Test
    void everyDifferenceHasItsName() {
        assertThat(Difference.between(SECOND, null)).contains(Difference.MISSING);
        assertThat(Difference.between(SECOND, gone(3))).contains(Difference.MISSING);
        assertThat(Difference.between(gone(3), null)).contains(Difference.MISSING);
        assertThat(Difference.between(SECOND, shown(1, 11))).contains(Difference.OLDER);
        assertThat(Difference.between(SECOND, shown(2, 99))).contains(Difference.ALTERED);
        assertThat(Difference.between(SECOND, shown(3, 22))).contains(Difference.ALTERED);
        assertThat(Difference.between(null, SECOND)).contains(Difference.SURPLUS);
        assertThat(Difference.between(gone(3), SECOND)).contains(Difference.SURPLUS);
    }

    @Test
    void whatIsAheadOfTheLogCountsOnlyIfItWasThereBefore() {
        var ahead = new Suspect(ID, new VersionedDocument(ID, 2, "text"), shown(3, 33), Difference.ALTERED);
        assertThat(SweepRules.isReal(ahead, Optional.of(shown(3, 33)))).isTrue();
        assertThat(SweepRules.isReal(ahead, Optional.of(shown(1, 11)))).isFalse();
        assertThat(SweepRules.isReal(ahead, Optional.empty())).isFalse();
    }

    @Test
    void aSurplusIsShownNoMore() {
        assertThat(SweepRules.repair(new Suspect(ID, null, shown(7, 1), Difference.SURPLUS)))
                .isEqualTo(VersionedDocument.removed(ID, 8));
    }

    /** Zero stands for a removal. What the sweep expects is what the indexer and the engine make of the same log. */
    @Property
    void theSweepExpectsWhatTheIndexerWrites(@ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> log) {
        var writes = log.stream().map(DifferenceTest::write).toList();
        Map<String, VersionedDocument> index = new HashMap<>();
        IndexingRules.documents(writes, Map.of())
                .forEach(document ->
                        index.merge(ID, document, (held, next) -> next.version() >= held.version() ? next : held));
        HeldDocument expected = null;
        VersionedDocument last = null;
        for (var write : writes) {
            var next = SweepRules.next(expected, write);
            if (next.isPresent()) {
                last = next.get();
                expected = new HeldDocument(ID, last.version(), !last.document().equals("text"), 0);
            }
        }
        assertThat(Optional.ofNullable(last)).isEqualTo(Optional.ofNullable(index.get(ID)));
    }

    @Test
    void progressIsWhatIsReadOfWhatThereIs() {
        var partitions = IntStream.range(0, 2)
                .mapToObj(number -> new TopicPartition("topic", number))
                .toList();
        var progress = Progress.of(Map.of(partitions.get(0), 3L), Map.of(partitions.get(0), 5L, partitions.get(1), 7L));
        assertThat(progress).isEqualTo(new Progress(3, 12));
        assertThat(progress.missing()).isEqualTo(9);
    }

    private static IndexWrite write(int edition) {
        return edition == 0 ? new IndexWrite.Remove(ID) : new IndexWrite.Put(ID, edition, "text");
    }

    private static HeldDocument shown(long version, long fingerprint) {
        return new HeldDocument(ID, version, false, fingerprint);
    }

    private static HeldDocument gone(long version) {
        return new HeldDocument(ID, version, true, 0);
    }
}
