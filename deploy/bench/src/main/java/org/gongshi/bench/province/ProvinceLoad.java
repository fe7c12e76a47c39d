package org.gongshi.bench.province;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongshi.bench.servers.TemporaryFolder;
import org.gongshi.local.gateway.BatchProgress;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads a province into a deployment of its own, and compares all that supervisors are told with what is true. */
public final class ProvinceLoad {
    /** Far from the ports of a deployment that somebody may have running. */
    private static final int PORT_OFFSET = 25_000;

    private static final int GATEWAY = 8081;
    private static final int SEARCH = 8080;
    private static final int LANES = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
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
            launch(folder.path(), "up", "--empty", "--detach");
            try {
                return loaded(folder.path());
            } finally {
                launch(folder.path(), "down");
            }
        }
    }

    private boolean loaded(Path folder) throws IOException, InterruptedException {
        var credentials = JSON.readTree(folder.resolve("credentials.json"));
        var gateway = new GatewayClient(
                "http://127.0.0.1:" + (GATEWAY + PORT_OFFSET),
                credentials.path("admin").path("apiKey").asString());
        var province = Province.of(size, LocalDate.now(CHINA));
        console.accept("registering %,d agencies".formatted(province.bureaus().size()));
        register(gateway, province.bureaus());
        var file = folder.resolve("province.ndjson");
        write(province, file);
        console.accept("sending %,d submissions".formatted(province.lines().size()));
        long begun = System.nanoTime();
        var taken = gateway.post("/v1/batches?type=history", "application/x-ndjson", file);
        require(taken, "sending the province");
        var batch = BatchProgress.await(gateway, taken.body().path("batchId").asString(), "province");
        console.accept("checked and on the log after %d s: %s".formatted(since(begun), batch.path("counts")));
        var supervisors = new Supervisors("http://127.0.0.1:" + (SEARCH + PORT_OFFSET), administrator(credentials));
        supervisors.awaitCards(Truth.sum(province.truths().values()).decisions, PATIENCE);
        console.accept("judged and countable after %d s".formatted(since(begun)));
        boolean isTrue = new Comparison(province, supervisors, console).holds();
        boolean isQuick = new PageTimes("http://127.0.0.1:" + (SEARCH + PORT_OFFSET), console)
                .hold(administrator(credentials), province.bureaus().getFirst());
        return isTrue && isQuick;
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

    private static void register(GatewayClient gateway, List<Bureau> bureaus) throws InterruptedException {
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Void>> puts = new ArrayList<>();
            bureaus.forEach(bureau -> puts.add(() -> {
                require(gateway.put("/v1/registers/agencies/" + bureau.creditCode(), entry(bureau)), bureau.name());
                return null;
            }));
            for (Future<Void> put : lanes.invokeAll(puts)) {
                put.get();
            }
        } catch (ExecutionException failure) {
            throw new StartFailure("registering agencies failed: " + failure.getCause(), failure);
        }
    }

    private static Map<String, Object> entry(Bureau bureau) {
        return Map.of(
                "validFrom", LocalDate.now(CHINA).minusYears(3).toString(),
                "name", bureau.name(),
                "region", bureau.region(),
                "sector", bureau.sector(),
                "nature", "行政机关",
                "complaintLine", "12345",
                "joinedOn", LocalDate.now(CHINA).minusYears(2).toString());
    }

    /** Each day is opened by its own line, the last opens today. */
    private static void write(Province province, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, UTF_8)) {
            int next = 0;
            for (LocalDate day : province.firstDay()
                    .datesUntil(LocalDate.now(CHINA).plusDays(1))
                    .toList()) {
                write(lines, Map.of("day", day.toString()));
                var end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
                while (next < province.lines().size()
                        && province.lines().get(next).receivedAt().isBefore(end)) {
                    var line = province.lines().get(next++);
                    write(
                            lines,
                            Map.of(
                                    "receivedAt",
                                    line.receivedAt().toString(),
                                    "type",
                                    line.type(),
                                    "body",
                                    line.body()));
                }
            }
        }
    }

    private static void write(BufferedWriter lines, Map<String, Object> line) throws IOException {
        lines.write(JSON.writeValueAsString(line));
        lines.write('\n');
    }

    private static void require(Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new StartFailure(what + " failed: " + answer.problem() + " " + answer.body());
        }
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
