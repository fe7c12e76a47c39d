package org.gongshi.bench.fold;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.gongshi.bench.servers.Log;
import org.gongshi.local.servers.Installation;
import org.gongshi.schemas.Generation;
import org.gongshi.schemas.Provisioning;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;

/** Who reads the log in one run: an application with a group and topics of its own. */
sealed interface Contestant {
    /** Its consumer group, and what its internal topics begin with. */
    String applicationId();

    /** What the topics end with that it writes. */
    String suffix();

    /** Class path or jar, class, arguments. */
    List<String> program();

    /** Settings that only this one knows. */
    Map<String, String> own();

    /** Creates the topics it writes. */
    void provision(Admin admin) throws InterruptedException;

    /** The settings that decide the pace, alike for all; durations in ISO 8601, sizes in bytes, and the product's own defaults. */
    default Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GONGSHI_STREAM_THREADS", "2",
                "GONGSHI_COMMIT_INTERVAL", "PT0.1S",
                "GONGSHI_LINGER", "PT0.1S",
                "GONGSHI_BATCH_SIZE", "131072",
                "GONGSHI_SESSION_TIMEOUT", "PT6S",
                "GONGSHI_TRANSACTION_TIMEOUT", "PT10S"));
        environment.putAll(own());
        return environment;
    }

    /** Whether a topic is written by this run only. */
    default boolean owns(String topic) {
        return topic.endsWith(suffix()) || topic.startsWith(applicationId() + "-");
    }

    /** The packaged application, as a generation: a replay of the log into its own topics. */
    record Fold(Generation generation) implements Contestant {
        @Override
        public String applicationId() {
            return generation.applicationId();
        }

        @Override
        public String suffix() {
            return generation.suffix();
        }

        @Override
        public List<String> program() {
            Path jar = Installation.root().resolve("stream-processors/target/stream-processors.jar");
            return List.of("-jar", jar.toString());
        }

        @Override
        public Map<String, String> own() {
            return Map.of(
                    "GONGSHI_GENERATION",
                    Integer.toString(generation.number()),
                    "SERVER_ADDRESS",
                    "127.0.0.1",
                    // Any port: nobody asks how it is, its offsets tell.
                    "SERVER_PORT",
                    "0");
        }

        @Override
        public void provision(Admin admin) throws InterruptedException {
            Provisioning.topics(admin, generation, (short) 1);
        }
    }

    /** The yardstick. */
    record Yardstick(int run) implements Contestant {
        @Override
        public String applicationId() {
            return "gongshi-pass-through-" + run;
        }

        @Override
        public String suffix() {
            return ".copy" + run;
        }

        @Override
        public List<String> program() {
            Path target = Installation.root().resolve("deploy/bench/target");
            return List.of(
                    "-cp",
                    target.resolve("bench.jar") + ":" + target.resolve("lib/*"),
                    PassThrough.class.getName(),
                    applicationId(),
                    copies());
        }

        @Override
        public Map<String, String> own() {
            return Map.of();
        }

        @Override
        public void provision(Admin admin) throws InterruptedException {
            NewTopic copies = new NewTopic(copies(), Topics.CASE_EVENTS.partitions(), (short) 1)
                    .configs(Map.of("max.message.bytes", Integer.toString(Topic.MAX_RECORD_BYTES)));
            Log.ask(() -> admin.createTopics(List.of(copies)).all().get());
        }

        private String copies() {
            return Topics.CASE_EVENTS.name() + suffix();
        }
    }
}
