package org.gongshi.bench.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.bench.servers.Log;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.schemas.Topics;
import tools.jackson.databind.JsonNode;

/** Has the index of decisions filled anew from the log beside the present one, as an operator would, while a reader goes on asking. */
final class Rebuilds {
    private static final String INDEXES = "/actuator/indexes";
    private static final String KIND = "decisions";
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SearchServer search;
    private final JsonSite engine;
    private final Admin admin;
    private final int decisions;
    private final AtomicInteger failed = new AtomicInteger();

    Rebuilds(SearchServer search, JsonSite engine, Admin admin, int decisions) {
        this.search = search;
        this.engine = engine;
        this.admin = admin;
        this.decisions = decisions;
    }

    /**
     * @param indexed decisions per second, from a quarter of the log to its end
     * @param whole decisions per second, from the operator's word until readers ask the new index
     */
    record Pace(double indexed, double whole) {}

    /** Answers that readers didn't get so far. */
    int failed() {
        return failed.get();
    }

    Pace rebuild() throws IOException, InterruptedException {
        Thread reader = Thread.ofVirtual().start(this::read);
        long began = System.nanoTime();
        String made = search.management()
                .call("POST", INDEXES + "/" + KIND, "{}")
                .get("newest")
                .asString();
        double indexed = follow(group(made));
        await(standing -> standing.get("shown").asString("").equals(made));
        double whole = decisions * 1e9 / (System.nanoTime() - began);
        reader.interrupt();
        reader.join();
        await(standing -> !standing.get("rebuilding").asBoolean());
        return new Pace(indexed, whole);
    }

    private double follow(String group) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long from = 0;
        long since = 0;
        while (true) {
            long committed = Log.committed(admin, group, Topics.PUBLICITY_DECISIONS);
            if (since == 0 && committed >= decisions / 4) {
                from = committed;
                since = System.nanoTime();
            }
            if (committed >= decisions) {
                return (committed - from) * 1e9 / (System.nanoTime() - since);
            }
            require(until);
            Thread.sleep(LOOK_EVERY);
        }
    }

    private interface Wish {
        boolean isSeen(JsonNode standing);
    }

    private void await(Wish wish) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (JsonNode standing : search.management().call("GET", INDEXES, "")) {
                if (standing.get("index").asString("").equals(KIND) && wish.isSeen(standing)) {
                    return;
                }
            }
            require(until);
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** The name of the consumer group that fills an index: its positions say how far it is. */
    private String group(String index) throws IOException, InterruptedException {
        String uuid = engine.call("GET", "/" + index + "/_settings", "")
                .at("/" + index + "/settings/index/uuid")
                .asString();
        return "gongshi-index-" + index + "-" + uuid;
    }

    private void read() {
        Asked question = search.api("食品");
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Crowd.answer(question);
                Thread.sleep(LOOK_EVERY);
            } catch (StartFailure unanswered) {
                failed.incrementAndGet();
            } catch (InterruptedException enough) {
                return;
            }
        }
    }

    private static void require(long until) {
        if (System.nanoTime() > until) {
            throw new StartFailure("the index was not rebuilt within " + PATIENCE);
        }
    }
}
