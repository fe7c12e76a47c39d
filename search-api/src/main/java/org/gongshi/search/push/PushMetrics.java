package org.gongshi.search.push;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How receivers do: {@code gongshi.receivers.down} (1 while pushes fail), {@code gongshi.receivers.down.since} (seconds since 1970
 * at which that began, else 0), {@code gongshi.receivers.answers} by answer, {@code gongshi.receivers.failures}, {@code
 * gongshi.receivers.differences} found by the last read-back, by kind.
 */
@Component
final class PushMetrics {
    private static final String RECEIVER = "receiver";
    private static final String DOWN = "gongshi.receivers.down";
    private static final String DOWN_SINCE = "gongshi.receivers.down.since";

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<List<String>, AtomicLong> gauges = new ConcurrentHashMap<>();

    PushMetrics(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void up(String receiver) {
        gauge(DOWN, Tag.of(RECEIVER, receiver)).set(0);
        gauge(DOWN_SINCE, Tag.of(RECEIVER, receiver)).set(0);
    }

    void down(String receiver) {
        gauge(DOWN, Tag.of(RECEIVER, receiver)).set(1);
        gauge(DOWN_SINCE, Tag.of(RECEIVER, receiver))
                .compareAndSet(0, clock.instant().getEpochSecond());
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

    private AtomicLong gauge(String name, Tag... tags) {
        var key = new ArrayList<String>(List.of(name));
        List.of(tags).forEach(tag -> key.add(tag.getValue()));
        return gauges.computeIfAbsent(List.copyOf(key), _ -> registered(name, tags));
    }

    private AtomicLong registered(String name, Tag... tags) {
        var value = new AtomicLong();
        meters.gauge(name, List.of(tags), value);
        return value;
    }
}
