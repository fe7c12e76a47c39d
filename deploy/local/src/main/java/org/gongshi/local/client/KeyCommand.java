package org.gongshi.local.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongshi.local.gateway.GatewayClient;
import org.gongshi.local.gateway.GatewayClient.Answer;
import org.gongshi.local.instance.Credentials;
import org.gongshi.local.instance.InstanceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code gongshi key}. */
@Command(name = "key", description = "API keys of an agency.", mixinStandardHelpOptions = true)
public final class KeyCommand {
    private static final int FAILED = 1;

    @Command(description = "Makes a key and prints it, this once.", mixinStandardHelpOptions = true)
    int create(
            @Mixin InstanceOptions instance,
            @Option(names = "--agency", required = true, paramLabel = "CODE", description = "credit code of the agency")
                    String agency)
            throws InterruptedException {
        Answer made = gateway(instance).post("/v1/admin/keys", Map.of("agency", agency));
        if (!made.isSuccess()) {
            return failed(made);
        }
        System.out.println("id   " + made.body().path("id").asString(""));
        System.out.println("key  " + made.body().path("key").asString(""));
        return 0;
    }

    @Command(
            description = "Lists keys; the keys themselves are known to their owners only.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin InstanceOptions instance,
            @Option(names = "--agency", paramLabel = "CODE", description = "only this agency's") @Nullable
                    String agency)
            throws InterruptedException {
        Answer answer = gateway(instance).get("/v1/admin/keys");
        if (!answer.isSuccess()) {
            return failed(answer);
        }
        keysOf(agency, answer.body()).forEach(key -> System.out.println(line(key)));
        return 0;
    }

    @Command(description = "Ends a key, or all keys of an agency.", mixinStandardHelpOptions = true)
    int revoke(
            @Mixin InstanceOptions instance,
            @Option(names = "--agency", required = true, paramLabel = "CODE", description = "credit code of the agency")
                    String agency,
            @Parameters(arity = "0..1", paramLabel = "ID", description = "one key (default: all of the agency's)")
                    @Nullable
                    String id)
            throws InterruptedException {
        GatewayClient gateway = gateway(instance);
        Answer answer = gateway.get("/v1/admin/keys");
        if (!answer.isSuccess()) {
            return failed(answer);
        }
        List<String> ids = keysOf(agency, answer.body()).stream()
                .filter(key -> !key.hasNonNull("revokedAt"))
                .map(key -> key.path("id").asString(""))
                .filter(known -> id == null || known.equals(id))
                .toList();
        if (ids.isEmpty()) {
            System.err.println("gongshi: no such key");
            return FAILED;
        }
        for (String known : ids) {
            Answer ended = gateway.delete("/v1/admin/keys/" + GatewayClient.encoded(known));
            if (!ended.isSuccess()) {
                return failed(ended);
            }
            System.out.println("revoked " + known);
        }
        return 0;
    }

    private static GatewayClient gateway(InstanceOptions instance) {
        return new GatewayClient(
                instance.ports().gatewayUrl(),
                Credentials.read(instance.dataDir()).admin().apiKey());
    }

    private static List<JsonNode> keysOf(@Nullable String agency, JsonNode answer) {
        List<JsonNode> keys = new ArrayList<>();
        for (JsonNode key : answer.path("items")) {
            if (agency == null || key.path("agency").asString("").equals(agency)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String line(JsonNode key) {
        List<String> parts = new ArrayList<>();
        for (var field : key.properties()) {
            if (!field.getValue().isNull()) {
                parts.add(field.getKey() + " " + field.getValue().asString(""));
            }
        }
        return String.join("  ", parts);
    }

    private static int failed(Answer answer) {
        System.err.println("gongshi: the gateway answered " + answer.problem());
        return FAILED;
    }
}
