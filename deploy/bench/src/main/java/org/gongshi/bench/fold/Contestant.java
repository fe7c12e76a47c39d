package org.gongshi.bench.fold;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.gongshi.local.servers.Installation;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/**
 * Who reads the log in one run, as an application with topics of its own.
 *
 * @param applicationId its consumer group, and what its internal topics begin with
 * @param suffix of the topics it writes
 * @param program class path or jar, class, arguments
 */
record Contestant(
        String name,
        String applicationId,
        String suffix,
        List<Topic<?>> writes,
        List<String> program,
        String generation) {
    private static final List<Topic<?>> FOLDED = Topics.ALL.stream()
            .filter(topic -> topic.purpose().startsWith("processors"))
            .collect(Collectors.toUnmodifiableList());

    /** The packaged application, as a generation: a replay of the log into its own topics. */
    static Contestant fold(int generation) {
        String jar = Installation.root()
                .resolve("stream-processors/target/stream-processors.jar")
                .toString();
        return new Contestant(
                "fold",
                "gongshi-fold-g" + generation,
                ".g" + generation,
                FOLDED,
                List.of("-jar", jar),
                Integer.toString(generation));
    }

    static Contestant passThrough(int run) {
        Path target = Installation.root().resolve("deploy/bench/target");
        String suffix = ".copy" + run;
        return new Contestant(
                "pass-through",
                "gongshi-pass-through-" + run,
                suffix,
                List.of(Topics.CASE_EVENTS),
                List.of(
                        "-cp",
                        target.resolve("bench.jar") + ":" + target.resolve("lib/*"),
                        PassThrough.class.getName(),
                        "gongshi-pass-through-" + run,
                        Topics.CASE_EVENTS.name() + suffix),
                "1");
    }

    List<NewTopic> topics() {
        return writes.stream().map(this::toCreate).toList();
    }

    private NewTopic toCreate(Topic<?> topic) {
        boolean retained = topic.cleanup() == Topic.Cleanup.RETAIN;
        return new NewTopic(topic.name() + suffix, topic.partitions(), (short) 1)
                .configs(Map.of(
                        "cleanup.policy",
                        retained ? "delete" : "compact",
                        "max.message.bytes",
                        Integer.toString(Topic.MAX_RECORD_BYTES)));
    }

    /** Whether a topic is written by this run only. */
    boolean owns(String topic) {
        return topic.endsWith(suffix) || topic.startsWith(applicationId + "-");
    }

    /** The settings that decide the pace, alike for both; durations in ISO 8601, and the product's own defaults. */
    Map<String, String> environment(Map<String, String> addresses) {
        return Stream.of(
                        addresses,
                        Map.of(
                                "GONGSHI_GENERATION", generation,
                                "GONGSHI_STREAM_THREADS", "1",
                                "GONGSHI_COMMIT_INTERVAL", "PT0.1S",
                                "GONGSHI_LINGER", "PT0.005S",
                                "GONGSHI_SESSION_TIMEOUT", "PT6S",
                                "GONGSHI_TRANSACTION_TIMEOUT", "PT10S",
                                "SERVER_ADDRESS", "127.0.0.1",
                                "SERVER_PORT", "0"))
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
