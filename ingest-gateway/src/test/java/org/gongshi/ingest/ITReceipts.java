package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.gongshi.ingest.RunningGateway.Answer;
import org.gongshi.ingest.RunningGateway.Caller;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.ReceiptKeys;
import org.gongshi.secrecy.SignedReceipt;
import org.gongshi.secrecy.SignedReceipt.Genuine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealServers.class)
class ITReceipts {
    private static final String KEYS = "/.well-known/gongshi-receipt-keys.json";
    private static final String[] SETTINGS = {"--gongshi.receipts.refresh=200ms", "--gongshi.receipts.lead=1s"};

    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static CaseLog log;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder, SETTINGS).ready();
        log = CaseLog.read(true);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        log.close();
    }

    private static Answer signed(Caller caller, String statusUrl) {
        return await().until(
                        () -> caller.get(statusUrl), answer -> answer.body().has("signature"));
    }

    private static Answer signed(Caller caller, Answer taken) {
        return signed(caller, taken.body().path("statusUrl").asString());
    }

    private static SignedReceipt.Examination examined(Answer receipt) throws Exception {
        var keys = ReceiptKeys.parse(gateway.nobody().get(KEYS).body());
        return SignedReceipt.examine(receipt.text(), keys);
    }

    private static JsonNode signature(Answer receipt) {
        return receipt.body().path("signature");
    }

    @Test
    void a_receipt_is_signed_by_a_published_key() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var taken = caller.post(
                "/v1/decisions", Samples.penalty().put("agency", agency).toString());
        var receipt = signed(caller, taken);
        assertThat(examined(receipt)).isInstanceOf(Genuine.class);
        for (String member : new String[] {"receiptId", "decisionId", "receivedAt", "contentDigest", "rules"}) {
            assertThat(receipt.body().path(member)).isEqualTo(taken.body().path(member));
        }
    }

    @Test
    void the_same_content_has_one_signature_wherever_and_whenever_it_comes_again(@TempDir Path elsewhere)
            throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String body = Samples.penalty().put("agency", agency).toString();
        var first = signed(caller, caller.post("/v1/decisions", body));

        caller.finished(caller.batch("decisions", body + "\n"));
        assertThat(signature(signed(caller, caller.post("/v1/decisions", body))))
                .isEqualTo(signature(first));
        for (String shared : new String[] {"secrets.json", "receipt-keys.json"}) {
            Files.copy(folder.resolve(shared), elsewhere.resolve(shared));
        }
        try (var other = RunningGateway.start(elsewhere).ready()) {
            var there = other.same(caller);
            var again = signed(there, there.post("/v1/decisions", body));
            assertThat(again.body()).isEqualTo(first.body());
        }
        gateway.close();
        gateway = RunningGateway.start(folder, SETTINGS).ready();
        var later = gateway.same(caller);
        assertThat(signature(signed(later, later.post("/v1/decisions", body)))).isEqualTo(signature(first));
    }

    @Test
    void every_row_of_a_batch_has_a_signed_receipt() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var decision = Samples.penalty().put("agency", agency);
        String rows = decision + "\n{}\n" + decision.put("documentNumber", "示市监罚〔2026〕79号") + "\n";
        var taken = caller.batch("decisions", rows);
        caller.finished(taken);
        String list = taken.body().path("statusUrl").asString() + "/receipts.csv";
        var lines = caller.get(list).text().lines().skip(1).sorted().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("1," + agency + ",");
        assertThat(lines.getLast()).startsWith("3," + agency + ",");
        for (String line : lines) {
            String receipt = line.substring(line.lastIndexOf(',') + 1);
            assertThat(examined(caller.get("/v1/receipts/" + receipt))).isInstanceOf(Genuine.class);
        }
        assertThat(gateway.agency(Agencies.fresh()).get(list).status()).isEqualTo(404);
    }

    private static void configureLog(AlterConfigOp.OpType change) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CASE_EVENTS.name());
        var most = new AlterConfigOp(new ConfigEntry("max.message.bytes", "1"), change);
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(most))).all().get();
        }
    }

    /** Brokers that have no room for it; those that are not there at all are another test's. */
    @Test
    void while_the_brokers_cannot_keep_it_nothing_is_promised() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String body = Samples.penalty().put("agency", agency).toString();
        String other = Agencies.fresh();
        var probing = gateway.agency(other);
        var probes = new AtomicInteger();
        configureLog(AlterConfigOp.OpType.SET);
        try {
            // The brokers say that they will, and do it a moment later.
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                var probe = Samples.penalty()
                        .put("agency", other)
                        .put("documentNumber", "示市监罚〔2026〕%d号".formatted(probes.incrementAndGet()));
                return probing.post("/v1/decisions", probe.toString()).status() == 503;
            });
            var refused = caller.post("/v1/decisions", body);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.codes()).containsExactly("UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(refused.body().has("receiptId")).isFalse();
        } finally {
            configureLog(AlterConfigOp.OpType.DELETE);
        }
        var taken = await().atMost(Duration.ofSeconds(60))
                .until(() -> caller.post("/v1/decisions", body), answer -> answer.status() == 202);
        assertThat(examined(signed(caller, taken))).isInstanceOf(Genuine.class);
        assertThat(log.awaitOf(agency, 1)).hasSize(1);
    }

    @Test
    void before_the_log_has_spoken_nothing_is_signed() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String body = Samples.penalty().put("agency", agency).toString();
        var tried = caller.post("/v1/decisions?dryRun=true", body);
        assertThat(tried.body().has("signature")).isFalse();
        var taken = caller.post("/v1/decisions", body);
        assertThat(taken.body().has("signature")).isFalse();
        assertThat(signed(caller, taken).body().path("receivedAt"))
                .isEqualTo(taken.body().path("receivedAt"));
    }

    @Test
    void the_operator_changes_the_key_and_old_receipts_stay_as_they_were() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var old = signed(
                caller,
                caller.post(
                        "/v1/decisions", Samples.penalty().put("agency", agency).toString()));
        assertThat(caller.post("/v1/admin/receipt-keys", "{}").codes()).containsExactly("ADMIN_KEY_REQUIRED");
        assertThat(gateway.admin()
                        .post("/v1/admin/receipt-keys", "{\"validFrom\":\"2026-01-01T00:00:00+08:00\"}")
                        .codes())
                .containsExactly("KEY_TOO_SOON");

        var made = gateway.admin().post("/v1/admin/receipt-keys", "{}");
        assertThat(made.status()).isEqualTo(201);
        var from = Instant.parse(made.body().path("validFrom").asString());
        await().until(() -> Instant.now().isAfter(from));
        var young = signed(
                caller,
                caller.post(
                        "/v1/decisions",
                        Samples.penalty()
                                .put("agency", agency)
                                .put("documentNumber", "示市监罚〔2026〕77号")
                                .toString()));

        assertThat(young.body().path("keyId")).isEqualTo(made.body().path("keyId"));
        assertThat(caller.get("/v1/receipts/" + old.body().path("receiptId").asString())
                        .body())
                .isEqualTo(old.body());
        assertThat(examined(old)).isInstanceOf(Genuine.class);
        assertThat(examined(young)).isInstanceOf(Genuine.class);
    }

    private static JsonNode account(Caller caller, String path, long difference) {
        return await().until(
                        () -> caller.get(path).body(),
                        day -> day.path("kinds").path(0).path("difference").asLong(Long.MIN_VALUE) == difference);
    }

    @Test
    void a_day_is_compared_with_its_manifest_and_what_comes_late_closes_the_gap() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/manifests/2026-03-05";
        var silent = caller.get(path).body();
        assertThat(silent.path("state").asString()).isEqualTo("UNDECLARED");
        assertThat(silent.path("agrees").asBoolean()).isTrue();

        caller.put(path, "{\"decisions\":{\"PENALTY\":2}}");
        assertThat(account(caller, path, -2).path("agrees").asBoolean()).isFalse();
        var decision = Samples.penalty().put("agency", agency);
        caller.post("/v1/decisions", decision.toString());
        caller.post("/v1/decisions", decision.toString());
        account(caller, path, -1);
        caller.post(
                "/v1/decisions", decision.put("documentNumber", "示市监罚〔2026〕78号").toString());
        assertThat(account(caller, path, 0).path("agrees").asBoolean()).isTrue();

        var days =
                caller.get("/v1/manifests?from=2026-03-04&to=2026-03-06").body().path("items");
        assertThat(days.valueStream()
                        .map(day -> day.path("date").asString() + " "
                                + day.path("state").asString()))
                .containsExactly("2026-03-06 UNDECLARED", "2026-03-05 DECLARED", "2026-03-04 UNDECLARED");
        assertThat(gateway.agency(Agencies.fresh())
                        .get(path + "?agency=" + agency)
                        .codes())
                .containsExactly("NOT_YOUR_AGENCY");
        assertThat(caller.get("/v1/manifests/2026-02-30").codes()).containsExactly("PARAMETER");
        assertThat(caller.get("/v1/manifests?from=2020-01-01&to=2026-03-06").codes())
                .containsExactly("PARAMETER");
    }

    @Test
    void what_was_declared_of_a_year_last_holds() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/statistics/2025";
        assertThat(caller.get(path).status()).isEqualTo(404);
        assertThat(caller.put(path, "{\"year\":2025,\"counts\":{\"PERMITS_APPLIED\":1}}")
                        .codes())
                .containsExactly("UNKNOWN_FIELD");
        var first = caller.put(path, "{\"counts\":{\"PERMITS_APPLIED\":120,\"PERMITS_ACCEPTED\":121}}");
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.codes()).isEmpty();
        assertThat(first.body().path("warnings").path(0).path("code").asString())
                .isEqualTo("MORE_ACCEPTED_THAN_APPLIED");
        assertThat(examined(signed(caller, first))).isInstanceOf(Genuine.class);
        caller.put(path, "{\"counts\":{\"PERMITS_APPLIED\":122,\"PERMITS_ACCEPTED\":121}}");
        await().until(() ->
                caller.get(path).body().path("counts").path("PERMITS_APPLIED").asLong() == 122);
    }
}
