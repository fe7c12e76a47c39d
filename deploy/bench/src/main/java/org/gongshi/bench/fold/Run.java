package org.gongshi.bench.fold;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.bench.servers.BenchServers;
import org.gongshi.bench.servers.Log;
import org.gongshi.bench.servers.Measured;
import org.gongshi.schemas.Topics;

/** Lets a contestant read the whole log and looks how far it has come, until its last record took effect. */
final class Run {
    /** Effects are committed every 100 ms; looking more often sees nothing new. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final BenchServers servers;
    private final Admin admin;
    private final long records;

    Run(BenchServers servers, Admin admin, long records) {
        this.servers = servers;
        this.admin = admin;
        this.records = records;
    }

    Pace of(Contestant contestant) throws IOException, InterruptedException {
        contestant.provision(admin);
        Map<String, String> environment = contestant.environment();
        environment.put("GONGSHI_KAFKA", servers.kafka());
        environment.put("GONGSHI_REGISTRY", servers.registry().toString());
        environment.put("GONGSHI_SECRETS", servers.secretFile().toString());
        try (Measured process =
                Measured.start(servers, contestant.applicationId(), List.of(), contestant.program(), environment)) {
            return watch(contestant, process);
        }
    }

    private Pace watch(Contestant contestant, Measured process) throws IOException, InterruptedException {
        Pace pace = new Pace(records);
        long lastProgress = System.nanoTime();
        while (!pace.isDone()) {
            Thread.sleep(LOOK_EVERY);
            process.requireAlive();
            long before = pace.reached();
            long committed = Log.committed(admin, contestant.applicationId(), Topics.CASE_EVENTS);
            long now = System.nanoTime();
            pace.mark(now, committed);
            if (committed > before) {
                lastProgress = now;
            } else if (now - lastProgress > PATIENCE.toNanos()) {
                throw process.failure("got no further than record %d of %d".formatted(committed, records));
            }
        }
        return pace;
    }

    /** Deletes what the run left in Kafka, so that later rounds find the broker as the first did. */
    void forget(Contestant contestant) throws InterruptedException {
        List<String> own = Log.topics(admin).stream().filter(contestant::owns).toList();
        Log.ask(() -> admin.deleteTopics(own).all().get());
    }
}
