package org.gongshi.ingest.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.rejections.QueuePage.Place;
import org.gongshi.ingest.rejections.QueuePage.Wanted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueuePageTest {
    private static final String BATCH = "a".repeat(16);
    private static final Wanted ALL = new Wanted(null, null);

    private static Rejection row(long row, RejectionState state) {
        Instant rejectedAt = Instant.EPOCH.plusSeconds(row / 3);
        return new Rejection(BATCH, row, "A", rejectedAt, List.of(), "decisions", state, null, null, List.of());
    }

    private static QueuePage page(List<Rejection> rows, Wanted wanted, @Nullable String cursor, int size) {
        var page = new QueuePage(wanted, cursor == null ? null : Place.parse(cursor), size);
        rows.forEach(page::add);
        return page;
    }

    @Property(tries = 100)
    void page_after_page_shows_every_row_once_oldest_first(
            @ForAll Random order, @ForAll @IntRange(min = 1, max = 12) int size) {
        var rows = new ArrayList<>(IntStream.rangeClosed(1, 30)
                .mapToObj(row -> row(row, RejectionState.OPEN))
                .toList());
        Collections.shuffle(rows, order);
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = page(rows, ALL, cursor, size);
            page.rows().forEach(row -> seen.add(row.getRow()));
            assertThat(page.total()).isEqualTo(30);
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(row -> (long) row).toList());
    }

    @Test
    void only_what_is_asked_for_is_counted() {
        var rows = List.of(row(1, RejectionState.OPEN), row(2, RejectionState.MENDED), row(3, RejectionState.OPEN));
        var open = page(rows, new Wanted(RejectionState.OPEN, BATCH), null, 1);
        assertThat(open.total()).isEqualTo(2);
        assertThat(open.rows()).containsExactly(row(1, RejectionState.OPEN));
        assertThat(page(rows, new Wanted(null, "b".repeat(16)), null, 1).total())
                .isZero();
    }

    @Test
    void a_cursor_that_is_none_is_told_apart() {
        assertThat(Place.parse("1-aaaa-2")).isEqualTo(new Place(1, "aaaa", 2));
        assertThat(Place.parse("1-aaaa")).isNull();
        assertThat(Place.parse("99999999999999999999-aaaa-2")).isNull();
    }
}
