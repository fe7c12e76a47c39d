package org.gongshi.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongshi.search.elasticsearch.IndexWrite;
import org.gongshi.search.elasticsearch.IndexWrite.Put;
import org.gongshi.search.elasticsearch.IndexWrite.Remove;
import org.gongshi.search.elasticsearch.VersionedDocument;
import org.junit.jupiter.api.Test;

class IndexingRulesTest {
    private static final String ID = "a-1";

    @Test
    void aRemovalTakesTheNextVersionsPlace() {
        assertThat(IndexingRules.documents(List.of(put(3), new Remove(ID)), Map.of()))
                .containsExactly(new VersionedDocument(ID, 3, "text"), VersionedDocument.removed(ID, 4));
        assertThat(IndexingRules.documents(List.of(new Remove(ID)), Map.of(ID, 3L)))
                .containsExactly(VersionedDocument.removed(ID, 4));
    }

    @Test
    void aSecondRemovalTakesNoFurtherPlace() {
        assertThat(IndexingRules.documents(List.of(new Remove(ID), new Remove(ID)), Map.of(ID, 3L)))
                .containsExactly(VersionedDocument.removed(ID, 4), VersionedDocument.removed(ID, 4));
    }

    @Test
    void onlyRemovalsAskTheIndex() {
        assertThat(IndexingRules.removed(List.of(put(1), new Remove("b")))).containsExactly("b");
    }

    /** Zero stands for a removal; the engine's rule is that a write not below the version it has wins. */
    @Property
    void inTheEndTheIndexShowsWhatTheLogSays(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> log) {
        var writes = log.stream().map(IndexingRulesTest::write).toList();
        long version = 0;
        boolean shown = false;
        for (var document : IndexingRules.documents(writes, Map.of())) {
            if (document.version() >= version) {
                version = document.version();
                shown = document.document().equals("text");
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

    private static IndexWrite write(int edition) {
        return edition == 0 ? new Remove(ID) : put(edition);
    }

    private static Put put(long version) {
        return new Put(ID, version, "text");
    }
}
