package org.gongshi.bench.province;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongshi.bench.servers.TemporaryFolder;
import org.gongshi.local.gateway.BatchProgress;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads a province into a deployment of its own, and compares all that supervisors are told with what is true. */
public final class ProvinceLoad {
    /** Far from the ports of a deployment that somebody may have running, and below those that systems lend to clients. */
    private static final int PORT_OFFSET = 23_000;

    private static final String GATEWAY = "http://127.0.0.1:" + (8081 + PORT_OFFSET);
    private static final String SEARCH = "http://127.0.0.1:" + (8080 + PORT_OFFSET);
    private static final String RECEIVER = "http://127.0.0.1:" + (8087 + PORT_OFFSET);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final ProvinceSize size;
    private final Consumer<String> console;

    public ProvinceLoad(ProvinceSize size, Consumer<String> console) {
        this.size = size;
        this.console = console;
    }

    /** @return whether every indicator equals the truth, and every page is quick */
    public boolean run() throws IOException, InterruptedException {
        try (var folder = TemporaryFolder.create()) {
            console.accept("starting an empty deployment");
            launch(folder.path(), "up", "--empty", "--ample", "--detach");
            try {
                return loaded(folder.path());
            } finally {
                launch(folder.path(), "down");
            }
        }
    }

    private boolean loaded(Path folder) throws IOException, InterruptedException {
        var credentials = JSON.readTree(folder.resolve("credentials.json"));
        String operatorKey = credentials.path("admin").path("apiKey").asString();
        var province = Province.of(size, LocalDate.now(Line.CHINA));
        var registering = new Registering(province, GATEWAY, operatorKey, folder);
        Registering.require(
                new GatewayClient(RECEIVER, "").put("/credit-china/conduct", Deliveries.CONDUCT),
                "the receiver's conduct");
        console.accept("registering %,d agencies".formatted(province.bureaus().size()));
        registering.agencies();
        registering.entries();
        long begun = System.nanoTime();
        boolean isTaken = send(province, new GatewayClient(GATEWAY, operatorKey), folder, begun);
        var supervisors = new Supervisors(SEARCH, administrator(credentials));
        supervisors.awaitCards(size.decisions(), PATIENCE);
        province.instruments().issue(supervisors);
        new Settling(province, supervisors).await();
        console.accept("judged and countable after %d s".formatted(since(begun)));
        boolean isTrue = new Comparison(province, supervisors, console).holds();
        if (!province.today().equals(LocalDate.now(Line.CHINA))) {
            console.accept("a day began meanwhile: what was in time when the truth was noted may be late now");
        }
        console.accept("asked again %d times: the index had not answered in time".formatted(supervisors.askedAgain()));
        boolean isQuick = new PageTimes(SEARCH, console)
                .hold(administrator(credentials), province.bureaus().getFirst());
        return isTaken && isTrue && isQuick;
    }

    /** Whether exactly what is broken came back. */
    private boolean send(Province province, GatewayClient operator, Path folder, long begun)
            throws IOException, InterruptedException {
        var file = folder.resolve("province.ndjson");
        write(province, file);
        console.accept("sending %,d submissions".formatted(province.lines().size()));
        var taken = operator.post("/v1/batches?type=history", "application/x-ndjson", file);
        Registering.require(taken, "sending the province");
        var counts = BatchProgress.await(operator, taken.body().path("batchId").asString(), "province")
                .path("counts");
        console.accept("checked and on the log after %d s: %s".formatted(since(begun), counts));
        long rejected = counts.path("rejected").asLong();
        boolean isTrue =
                rejected == province.refused() && counts.path("duplicate").asLong() == 0;
        console.accept("%s rejected lines: %,d made, %,d told of"
                .formatted(isTrue ? "as it is    " : "NOT AS IT IS", province.refused(), rejected));
        return isTrue;
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }

    private static JsonNode administrator(JsonNode credentials) {
        return credentials
                .path("supervisors")
                .valueStream()
                .filter(one -> one.path("role").asString("").equals("administrator"))
                .findFirst()
                .orElseThrow();
    }

    /** Each day is opened by its own line, the last opens today. */
    private static void write(Province province, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, UTF_8)) {
            int next = 0;
            for (LocalDate day :
                    province.firstDay().datesUntil(province.today().plusDays(1)).toList()) {
                write(lines, Map.of("day", day.toString()));
                var end = day.plusDays(1).atStartOfDay(Line.CHINA).toInstant();
                while (next < province.lines().size()
                        && province.lines().get(next).receivedAt().isBefore(end)) {
                    write(lines, history(province.lines().get(next++)));
                }
            }
        }
    }

    private static Map<String, Object> history(Line line) {
        return Map.of("receivedAt", line.receivedAt().toString(), "type", line.type(), "body", line.body());
    }

    private static void write(BufferedWriter lines, Map<String, Object> line) throws IOException {
        lines.write(JSON.writeValueAsString(line));
        lines.write('\n');
    }

    private static void launch(Path folder, String... words) throws IOException, InterruptedException {
        var line =
                new ArrayList<>(List.of(Installation.root().resolve("gongshi").toString()));
        line.addAll(List.of(words));
        line.addAll(List.of("--data-dir", folder.toString(), "--port-offset", Integer.toString(PORT_OFFSET)));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launch.txt").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new StartFailure(words[0] + " failed: " + Files.readString(folder.resolve("launch.txt")));
        }
    }
}
