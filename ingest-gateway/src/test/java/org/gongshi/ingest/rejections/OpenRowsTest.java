package org.gongshi.ingest.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.junit.jupiter.api.Test;

class OpenRowsTest {
    private final OpenRows rows = new OpenRows();

    private void add(String key, RejectionState state, String... subjects) {
        rows.add(
                key,
                Rejection.newBuilder()
                        .setBatch("batch")
                        .setRow(1)
                        .setAgency("11330000EX00000108")
                        .setRejectedAt(Instant.EPOCH)
                        .setErrors(List.of())
                        .setState(state)
                        .setSubjects(List.of(subjects))
                        .build());
    }

    @Test
    void a_row_leaves_by_any_of_its_subjects_and_only_once() {
        add("1", RejectionState.OPEN, "number and code", "number and name");
        add("2", RejectionState.OPEN, "number and name");
        add("3", RejectionState.OPEN, "another");
        add("4", RejectionState.MENDED, "number and code");
        assertThat(rows.take(List.of("number and code"))).containsExactly("1");
        assertThat(rows.take(List.of("number and code", "number and name"))).containsExactly("2");
        assertThat(rows.take(List.of("number and name", "unheard of"))).isEmpty();
        assertThat(rows.isEmpty()).isFalse();
        assertThat(rows.take(List.of("another"))).containsExactly("3");
        assertThat(rows.isEmpty()).isTrue();
    }
}
