package org.gongshi.local.instance;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongshi.local.gateway.BatchProgress;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.instance.Credentials.AgencyAccess;
import org.gongshi.local.processes.Progress;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.samples.SampleAgency;
import org.gongshi.local.samples.SampleEntry;
import org.gongshi.local.samples.SampleHistory;
import tools.jackson.databind.JsonNode;

/** Gives a new instance its agencies, their keys and the sample decisions. Each step is done once, and resumed if cut short. */
final class FirstStart {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Any number would do; this one is the same on every machine, and so are the samples of a day. */
    private static final long SEED = 118;
    /** Entries of registers sent at the same time. */
    private static final int LANES = 8;

    private final Path data;
    private final AppPorts ports;
    private final Progress console;

    FirstStart(Path data, AppPorts ports, Progress console) {
        this.data = data;
        this.ports = ports;
        this.console = console;
    }

    void run(Credentials credentials, boolean empty) throws IOException, InterruptedException {
        GatewayClient gateway =
                new GatewayClient(ports.gatewayUrl(), credentials.admin().apiKey());
        LocalDate today = LocalDate.now(CHINA);
        agencies(gateway, credentials, today);
        SampleState state = SampleState.read(data);
        if (empty && state.batchId().isEmpty()) {
            SampleState.NONE_WANTED.write(data);
            return;
        }
        if (!state.finished()) {
            history(gateway, state, today);
        }
    }

    private void agencies(GatewayClient gateway, Credentials credentials, LocalDate today)
            throws IOException, InterruptedException {
        Credentials known = credentials;
        for (SampleAgency agency : SampleAgency.all()) {
            if (!known.agencies().containsKey(agency.creditCode())) {
                require(
                        gateway.put("/v1/registers/agencies/" + agency.creditCode(), agency.registerEntry(today)),
                        "registering " + agency.name());
                registers(gateway, agency, today);
                known = known.with(
                        agency.creditCode(), new AgencyAccess(agency.name(), agency.region(), newKey(gateway, agency)));
                known.write(data);
            }
        }
        console.report("samples", known.agencies().size() + " agencies registered");
    }

    /** Entries of one id one after the other, of different ids at the same time. */
    private static void registers(GatewayClient gateway, SampleAgency agency, LocalDate today)
            throws InterruptedException {
        var byId = SampleEntry.of(agency, today).stream()
                .collect(groupingBy(entry -> entry.register() + "/" + GatewayClient.encoded(entry.id())));
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            List<Callable<Void>> puts = new ArrayList<>();
            byId.forEach((path, entries) -> puts.add(() -> {
                for (SampleEntry entry : entries) {
                    require(gateway.put("/v1/registers/" + path, entry.version()), "registering " + path);
                }
                return null;
            }));
            for (Future<Void> put : lanes.invokeAll(puts)) {
                put.get();
            }
        } catch (ExecutionException failure) {
            throw new StartFailure("registers of " + agency.name() + " failed: " + failure.getCause(), failure);
        }
    }

    private static String newKey(GatewayClient gateway, SampleAgency agency) throws InterruptedException {
        Answer made = gateway.post("/v1/admin/keys", Map.of("agency", agency.creditCode()));
        require(made, "making a key for " + agency.name());
        return made.body().path("key").asString("");
    }

    private void history(GatewayClient gateway, SampleState state, LocalDate today)
            throws IOException, InterruptedException {
        String batchId = state.batchId();
        if (batchId.isEmpty()) {
            Path file = data.resolve("sample-history.ndjson");
            SampleHistory.write(file, today, SEED);
            Answer taken = gateway.post("/v1/batches?type=history", "application/x-ndjson", file);
            require(taken, "sending the sample decisions");
            batchId = taken.body().path("batchId").asString("");
            new SampleState(batchId, false).write(data);
            Files.delete(file);
        }
        JsonNode batch = BatchProgress.await(gateway, batchId, "samples");
        console.report("samples", "history " + batch.path("counts"));
        console.report("samples", PublicSearch.awaitSettled(ports) + " decisions are public");
        new SampleState(batchId, true).write(data);
    }

    private static void require(Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new StartFailure(what + " failed: " + answer.problem() + " " + answer.body());
        }
    }
}
