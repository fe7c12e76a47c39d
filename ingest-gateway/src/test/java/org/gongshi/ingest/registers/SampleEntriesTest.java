package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.local.samples.SampleAgency;
import org.gongshi.local.samples.SampleEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the samples put into the registers is taken in, each version where and as it is meant. */
class SampleEntriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static List<SampleAgency> agencies() {
        return SampleAgency.all();
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void every_entry_of_a_sample_agency_is_taken_in_as_it_stands(SampleAgency agency) {
        for (SampleEntry entry : SampleEntry.of(agency, TODAY)) {
            var fields = new Fields((ObjectNode) new JsonMapper().valueToTree(entry.version()));
            var draft = Entries.of(entry.register()).drafted(entry.id(), fields);
            assertThat(fields.findings())
                    .as("%s %s", entry.register(), entry.id())
                    .isEmpty();
            assertThat(draft.id()).isEqualTo(entry.id());
            assertThat(draft.agency()).isEqualTo(agency.creditCode());
        }
    }
}
