package org.gongshi.bench.province;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.gongshi.bench.province.RegisterEntries.Entry;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.processes.StartFailure;
import tools.jackson.databind.json.JsonMapper;

/** Puts agencies, and what they have, into the registers: some calls at once, an agency before its entries. */
final class Registering {
    private static final int LANES = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final Province province;
    private final String site;
    private final GatewayClient operator;
    private final Path folder;

    /** @param folder for files on their way */
    Registering(Province province, String site, String operatorKey, Path folder) {
        this.province = province;
        this.site = site;
        this.operator = new GatewayClient(site, operatorKey);
        this.folder = folder;
    }

    void agencies() throws InterruptedException {
        inLanes(province.bureaus().stream()
                .<Callable<Void>>map(bureau -> () -> {
                    require(
                            operator.put(
                                    "/v1/registers/agencies/" + bureau.creditCode(), bureau.entry(province.today())),
                            bureau.name());
                    return null;
                })
                .toList());
    }

    /** An agency's own, one after the other. */
    void entries() throws InterruptedException {
        inLanes(province.registers().stream()
                .filter(registers -> !registers.entries().isEmpty())
                .<Callable<Void>>map(registers -> () -> {
                    for (Entry entry : registers.entries()) {
                        var answer = operator.put(
                                "/v1/registers/%s/%s".formatted(entry.register(), entry.id()), entry.body());
                        require(answer, entry.register() + " " + entry.id());
                    }
                    if (registers.bureau().sendsFiles()) {
                        send(registers);
                    }
                    return null;
                })
                .toList());
    }

    /** With the agency's own key: what the operator sends counts for nobody. */
    private void send(Registers registers) throws IOException, InterruptedException {
        String agency = registers.bureau().creditCode();
        var key = operator.post("/v1/admin/keys", Map.of("agency", agency));
        require(key, "a key for " + agency);
        var rows = RegisterFile.rows(registers).stream()
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve(agency + ".ndjson"), rows, UTF_8);
        var own = new GatewayClient(site, key.body().path("key").asString());
        require(own.post("/v1/batches?type=" + RegisterFile.TYPE, "application/x-ndjson", file), agency);
    }

    private static void inLanes(List<Callable<Void>> calls) throws InterruptedException {
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            for (Future<Void> call : lanes.invokeAll(new ArrayList<>(calls))) {
                call.get();
            }
        } catch (ExecutionException failure) {
            throw new StartFailure("registering failed: " + failure.getCause(), failure);
        }
    }

    static void require(Answer answer, String what) {
        if (!answer.isSuccess()) {
            throw new StartFailure(what + " failed: " + answer.problem() + " " + answer.body());
        }
    }
}
