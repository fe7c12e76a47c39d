package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.schemas.ExchangeSerde;
import org.gongshi.streams.fold.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a task that ended had not said yet is said by the next one. */
final class SumsTest {
    private static final PublicAgency AGENCY = new PublicAgency(Samples.AGENCY, "示例局", "330106", "market-regulation");

    private static Share cases(long difference) {
        return new Share(
                AGENCY, Samples.AGENCY, "2026-03", DecisionKind.PENALTY, Map.of("cases", difference), Map.of());
    }

    private static KeyValueStore<String, ComplianceIndicator> store() {
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("sums"),
                        Serdes.String(),
                        new ExchangeSerde<ComplianceIndicator>(Samples.RECORDS))
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }

    private static Map<String, @Nullable ComplianceIndicator> told(Sums sums) {
        var told = new HashMap<String, @Nullable ComplianceIndicator>();
        sums.tellMoved(told::put);
        return told;
    }

    @Test
    void aSumIsSaidOnceByWhatItCameTo() {
        var sums = new Sums(store());
        sums.add(cases(2));
        sums.add(cases(1));

        assertThat(told(sums))
                .hasEntrySatisfying(
                        cases(1).key(), sum -> assertThat(sum.getCounts()).containsEntry("cases", 3L));
        assertThat(told(sums)).isEmpty();
    }

    @Test
    void alsoThatNothingIsLeftSurvivesTheTask() {
        var store = store();
        var sums = new Sums(store);
        sums.add(cases(1));
        told(sums);
        sums.add(cases(-1));

        assertThat(told(new Sums(store))).containsExactly(new SimpleEntry<>(cases(1).key(), null));
    }
}
