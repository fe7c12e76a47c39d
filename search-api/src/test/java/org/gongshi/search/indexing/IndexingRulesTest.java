package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongshi.search.Samples;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.gongshi.search.elasticsearch.IndexWrite.Bury;
import org.gongshi.search.elasticsearch.IndexWrite.Remove;
import org.gongshi.search.elasticsearch.IndexWrite.Show;
import org.gongshi.search.indexing.Change.Published;
import org.gongshi.search.indexing.Change.TakenBack;
import org.gongshi.search.indexing.Change.Withdrawn;
import org.junit.jupiter.api.Test;

class IndexingRulesTest {
    private static final String ID = "a-1";

    @Test
    void aRemovalTakesTheNextEditionsPlace() {
        assertThat(IndexingRules.writes(List.of(published(3), new TakenBack(ID)), Map.of())
                        .getLast())
                .isEqualTo(new Remove(ID, 4));
        assertThat(IndexingRules.writes(List.of(new TakenBack(ID)), Map.of(ID, 3)))
                .containsExactly(new Remove(ID, 4));
    }

    @Test
    void aSecondRemovalTakesNoFurtherPlace() {
        assertThat(IndexingRules.writes(List.of(new TakenBack(ID), new TakenBack(ID)), Map.of(ID, 3)))
                .containsExactly(new Remove(ID, 4), new Remove(ID, 4));
    }

    @Test
    void aTombstoneIsAnEditionThatARemovalFollows() {
        var tombstone = PublicDecisionViews.view(
                Samples.tombstone().setDecisionId(ID).setEdition(4).build());

        assertThat(IndexingRules.writes(List.of(new Withdrawn(tombstone), new TakenBack(ID)), Map.of(ID, 3)))
                .containsExactly(new Bury(tombstone), new Remove(ID, 5));
    }

    @Test
    void onlyRemovalsAskTheIndex() {
        assertThat(IndexingRules.takenBack(List.of(published(1), new TakenBack("b"))))
                .containsExactly("b");
    }

    /** Zero stands for a removal; the engine's rule is that a write not below the version it has wins. */
    @Property
    void inTheEndTheIndexShowsWhatTheLogSays(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> log) {
        var changes = log.stream().map(IndexingRulesTest::change).toList();
        int version = 0;
        boolean shown = false;
        for (var write : IndexingRules.writes(changes, Map.of())) {
            if (edition(write) >= version) {
                version = edition(write);
                shown = write instanceof Show;
            }
        }
        int highest = 0;
        boolean expected = false;
        for (int edition : log) {
            if (edition == 0) {
                expected = false;
            } else if (edition > highest || (edition == highest && expected)) {
                highest = edition;
                expected = true;
            }
        }
        assertThat(shown).isEqualTo(expected);
    }

    private static int edition(IndexWrite write) {
        return switch (write) {
            case Show show -> show.view().edition();
            case Bury bury -> bury.tombstone().edition();
            case Remove remove -> remove.nextEdition();
        };
    }

    private static Change change(int edition) {
        return edition == 0 ? new TakenBack(ID) : published(edition);
    }

    private static Published published(int edition) {
        return new Published(PublicDecisionViews.view(
                Samples.penalty().setDecisionId(ID).setEdition(edition).build()));
    }
}
