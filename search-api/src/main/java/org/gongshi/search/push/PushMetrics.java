package org.gongshi.search.push;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How receivers do: {@code gongshi.receivers.down} (1 while pushes fail), {@code gongshi.receivers.answers} by answer, {@code
 * gongshi.receivers.failures}, {@code gongshi.receivers.differences} found by the last read-back, by kind.
 */
@Component
final class PushMetrics {
    private static final String RECEIVER = "receiver";

    private final MeterRegistry meters;
    private final Map<List<String>, AtomicInteger> gauges = new ConcurrentHashMap<>();

    PushMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void up(String receiver) {
        gauge("gongshi.receivers.down", Tag.of(RECEIVER, receiver)).set(0);
    }

    void down(String receiver) {
        gauge("gongshi.receivers.down", Tag.of(RECEIVER, receiver)).set(1);
        meters.counter("gongshi.receivers.failures", RECEIVER, receiver).increment();
    }

    void answered(String receiver, String answer) {
        meters.counter("gongshi.receivers.answers", RECEIVER, receiver, "answer", answer)
                .increment();
    }

    void differences(String receiver, Difference kind, int count) {
        gauge("gongshi.receivers.differences", Tag.of(RECEIVER, receiver), Tag.of("difference", kind.name()))
                .set(count);
    }

    private AtomicInteger gauge(String name, Tag... tags) {
        var key = new ArrayList<String>(List.of(name));
        List.of(tags).forEach(tag -> key.add(tag.getValue()));
        return gauges.computeIfAbsent(List.copyOf(key), _ -> registered(name, tags));
    }

    private AtomicInteger registered(String name, Tag... tags) {
        var value = new AtomicInteger();
        meters.gauge(name, List.of(tags), value);
        return value;
    }
}
