package org.gongshi.search.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicTableTest {
    @Test
    void entriesOfTwoAgenciesWithTheSameNumberAreTwo() {
        TopicTable<String> table = TopicTable.byKey(() -> true);
        table.put("A/1", "one");
        table.put("B/1", "other");
        assertThat(table.all()).containsExactlyInAnyOrder("one", "other");
        table.put("A/1", null);
        assertThat(table.byKey()).containsOnlyKeys("B/1");
    }

    @Test
    void whatHasANumberOfItsOwnIsFoundByIt() {
        TopicTable<String> table = TopicTable.byLastPart(() -> true);
        table.put("A/7K3M", "report");
        table.put("11330106MB0000001G", "agency");
        assertThat(table.get("7K3M")).isEqualTo("report");
        assertThat(table.get("11330106MB0000001G")).isEqualTo("agency");
        table.put("A/7K3M", null);
        assertThat(table.get("7K3M")).isNull();
    }

    @Test
    void whatItIsAboutMayStandInTheValue() {
        TopicTable<String> table =
                TopicTable.bySubject(() -> true, value -> Optional.of(value).filter(about -> !about.isEmpty()));
        table.put("A", "alert");
        table.put("A", "");
        assertThat(table.byKey()).containsOnlyKeys("alert");
    }

    @Test
    void nothingIsSaidOfATopicThatIsBeingReadIn() {
        TopicTable<String> table = TopicTable.byKey(() -> false);
        table.put("A/1", "one");
        assertThat(table.known("A/1")).isEqualTo("one");
        assertThatThrownBy(table::all).isInstanceOf(TopicUnavailableException.class);
    }
}
