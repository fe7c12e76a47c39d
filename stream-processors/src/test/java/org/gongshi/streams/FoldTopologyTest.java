package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldTopologyTest {
    private static final int PARTITIONS = Topics.CASE_EVENTS.partitions();

    /** Keys of receipts, clearances, decisions and editions of some agencies; Kafka's producer hashes a key as here. */
    @ParameterizedTest
    @ValueSource(strings = {"11330106002498611X", "11330106MB1234567A", "11140400012345678B", "113301060024986000"})
    void whatFollowsFromAnAgencysEventsLiesWhereTheyLie(String agency) {
        int events = Utils.toPositive(Utils.murmur2(agency.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;

        assertThat(Set.of(agency + "/r-1", agency + "/示交案〔2026〕7号", agency + "-MFRGGZDFMZTWQ2LK", agency + "-MFRGG/2"))
                .allSatisfy(key -> assertThat(FoldTopology.besideItsCause("any", key, null, PARTITIONS))
                        .contains(Set.of(events)));
    }
}
