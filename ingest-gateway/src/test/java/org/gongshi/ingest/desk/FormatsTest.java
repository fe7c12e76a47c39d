package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void a_moment_is_told_in_shanghai() {
        var moment = Instant.parse("2026-03-05T16:30:00Z");
        assertThat(Formats.moment(moment, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年3月6日 00:30:00");
        assertThat(Formats.moment(moment, Locale.ENGLISH)).isEqualTo("6 March 2026 00:30:00");
        assertThat(Formats.brief(moment)).isEqualTo("2026-03-06 00:30");
    }

    @Test
    void a_share_is_never_all_while_one_is_missing() {
        assertThat(Formats.share(99_999, 100_000)).isEqualTo("99.9%");
        assertThat(Formats.share(3, 3)).isEqualTo("100%");
        assertThat(Formats.share(0, 0)).isEqualTo("–");
    }
}
