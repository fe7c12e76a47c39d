package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.ingest.RunningGateway.Answer;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RealServers.class)
class ITAccess {
    @TempDir
    static Path folder;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(
                        folder,
                        "--gongshi.access.requests-per-second=20",
                        "--gongshi.access.limit-loopback=true",
                        "--gongshi.access.tell-uses=200ms",
                        "--server.tomcat.connection-timeout=1s")
                .ready();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_revoked_key_is_refused_at_once() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        assertThat(caller.get("/v1/registers/agencies/" + agency).status()).isEqualTo(200);
        assertThat(gateway.admin().delete("/v1/admin/keys/" + caller.id).status())
                .isEqualTo(204);
        var refused = caller.post("/v1/decisions", Samples.penalty().toString());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.codes()).containsExactly("KEY_REVOKED");
    }

    @Test
    void without_a_key_nothing_is_read() throws Exception {
        var refused = gateway.nobody().post("/v1/decisions", "{");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.codes()).containsExactly("KEY_UNKNOWN");
    }

    @Test
    void only_the_operator_makes_keys_and_writes_the_register() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        assertThat(caller.post("/v1/admin/keys", "{\"agency\":\"" + agency + "\"}")
                        .codes())
                .containsExactly("ADMIN_KEY_REQUIRED");
        assertThat(caller.put("/v1/registers/agencies/" + agency, "{}").codes()).containsExactly("ADMIN_KEY_REQUIRED");
        assertThat(gateway.admin().post("/v1/decisions", "{}").codes()).containsExactly("AGENCY_KEY_REQUIRED");
    }

    @Test
    void keys_are_listed_without_themselves() throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        var listed = gateway.admin().get("/v1/admin/keys");
        assertThat(listed.text()).contains(caller.id).doesNotContain("key\"");
    }

    @Test
    void a_third_live_key_needs_one_revoked_first() throws Exception {
        String agency = Agencies.fresh();
        var old = gateway.agency(agency);
        String body = "{\"agency\":\"" + agency + "\"}";
        var young = gateway.admin().post("/v1/admin/keys", body);
        assertThat(young.status()).isEqualTo(201);
        var third = gateway.admin().post("/v1/admin/keys", body);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.codes()).containsExactly("KEYS_TOO_MANY");
        assertThat(third.text()).contains(old.id).contains("DELETE /v1/admin/keys/");

        gateway.admin().delete("/v1/admin/keys/" + old.id);
        assertThat(old.get("/v1/registers/officers").codes()).containsExactly("KEY_REVOKED");
        assertThat(gateway.admin().post("/v1/admin/keys", body).status()).isEqualTo(201);
    }

    @Test
    void keys_are_listed_for_an_agency_with_their_last_use() throws Exception {
        String agency = Agencies.fresh();
        String list = "/v1/admin/keys?agency=" + agency;
        var caller = gateway.agency(agency);
        gateway.agency(Agencies.fresh());
        var unused = gateway.admin().get(list).body().path("items");
        assertThat(unused.size()).isEqualTo(1);
        assertThat(unused.get(0).has("lastUsedAt")).isFalse();

        caller.get("/v1/registers/officers");
        gateway.admin().delete("/v1/admin/keys/" + caller.id);
        var used = gateway.admin().get(list).body().path("items").get(0);
        assertThat(used.path("lastUsedAt").asString()).endsWith(":00Z");
        assertThat(used.path("revokedAt").asString()).isNotEmpty();
    }

    @Test
    void another_gateway_knows_of_a_revocation_and_of_the_last_use_within_seconds(@TempDir Path elsewhere)
            throws Exception {
        String agency = Agencies.fresh();
        var here = gateway.agency(agency);
        here.get("/v1/registers/officers");
        share(elsewhere);
        try (var other = RunningGateway.start(elsewhere).ready()) {
            var there = other.same(here);
            await().until(() -> other.admin()
                    .get("/v1/admin/keys?agency=" + agency)
                    .body()
                    .path("items")
                    .path(0)
                    .has("lastUsedAt"));
            assertThat(there.get("/v1/registers/officers").status()).isEqualTo(200);
            gateway.admin().delete("/v1/admin/keys/" + here.id);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> there.get("/v1/registers/officers").status() == 401);
        }
    }

    private static void share(Path elsewhere) throws IOException {
        for (String shared : new String[] {"secrets.json", "receipt-keys.json"}) {
            Files.copy(folder.resolve(shared), elsewhere.resolve(shared));
        }
    }

    /** Nobody who has no key, and nobody's content, can make an agency look bad; a trial counts nowhere. */
    @Test
    void what_is_sent_one_by_one_is_counted_at_each_gateway_also_after_it_began_anew(@TempDir Path elsewhere)
            throws Exception {
        String agency = Agencies.fresh();
        String blamed = Agencies.fresh();
        gateway.agency(blamed);
        var here = gateway.agency(agency);
        String decision = Samples.penalty().put("agency", agency).toString();
        String others = Samples.penalty().put("agency", blamed).toString();
        assertThat(here.post("/v1/decisions", decision).status()).isEqualTo(202);
        assertThat(here.post("/v1/decisions", others).codes()).containsExactly("NOT_YOUR_AGENCY");
        assertThat(here.post("/v1/decisions?dryRun=true", others).codes()).containsExactly("NOT_YOUR_AGENCY");
        assertThat(here.put("/v1/manifests/2026-03-05", "{\"date\":\"2026-03-05\"}")
                        .codes())
                .containsExactly("UNKNOWN_FIELD");
        gateway.nobody().post("/v1/decisions", decision);

        share(elsewhere);
        try (var other = RunningGateway.start(elsewhere).ready()) {
            assertThat(other.same(here).post("/v1/withdrawals", "{").codes()).containsExactly("MALFORMED_JSON");
        }
        try (var again = RunningGateway.start(elsewhere).ready()) {
            assertThat(again.same(here).post("/v1/reviews", "{").codes()).containsExactly("MALFORMED_JSON");
        }
        assertThat(counted(agency, elsewhere, 2))
                .containsOnly(
                        entry("rows-received", 2L), entry("rows-rejected", 2L), entry("rejected:MALFORMED_JSON", 2L));
        assertThat(counted(agency, folder, 3))
                .containsOnly(
                        entry("rows-received", 3L),
                        entry("rows-rejected", 2L),
                        entry("rejected:NOT_YOUR_AGENCY", 1L),
                        entry("rejected:UNKNOWN_FIELD", 1L));
        assertThat(TopicReader.all(Topics.COMPLIANCE_REGISTERS))
                .filteredOn(each -> each.getAgency().getCreditCode().equals(blamed))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getCounts()).containsEntry("rows-received", 0L));
    }

    private static Map<String, Long> counted(String agency, Path gateway, long received) {
        String key = agency + "/" + YearMonth.now(ZoneId.of("Asia/Shanghai")) + "/" + gateway.getFileName();
        return TopicReader.await(
                        Topics.COMPLIANCE_REGISTERS,
                        key,
                        each -> each.getCounts().getOrDefault("rows-received", 0L) == received)
                .getCounts();
    }

    @Test
    void who_sent_what_can_be_asked_by_the_operator_and_tells_nobodys_name() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var decision = Samples.penalty().put("agency", agency);
        caller.post("/v1/decisions?dryRun=true", decision.toString());
        var taken = caller.post("/v1/decisions", decision.toString());
        caller.post("/v1/decisions", decision.put("outcome", "").toString());
        var batch = caller.batch("decisions", "{}\n{}\n");

        String path = "/v1/admin/audit?agency=" + agency;
        assertThat(caller.get(path).codes()).containsExactly("ADMIN_KEY_REQUIRED");
        assertThat(gateway.admin().get(path + "&from=gestern").codes()).containsExactly("PARAMETER");
        var notes = await().until(() -> gateway.admin().get(path).text().lines().toList(), lines -> lines.size() == 3);
        assertThat(notes)
                .allSatisfy(note -> assertThat(note)
                        .contains("\"key\":\"" + caller.id + "\"")
                        .contains("\"agency\":\"" + agency + "\"")
                        .doesNotContain("晨星")
                        .doesNotContain("示市监罚"));
        assertThat(notes.getFirst())
                .contains("\"call\":\"POST /v1/decisions\",\"status\":202")
                .contains(taken.body().path("receiptId").asString())
                .contains("\"rows\":1");
        assertThat(notes.get(1)).contains("\"status\":422").doesNotContain("about");
        assertThat(notes.getLast())
                .contains("\"about\":\"" + batch.body().path("batchId").asString() + "\",\"rows\":2");
    }

    @Test
    void the_register_keeps_history_and_no_numbers_of_persons() throws Exception {
        String agency = Agencies.fresh();
        gateway.agency(agency);
        String path = "/v1/registers/agencies/" + agency;
        var renamed = gateway.admin().put(path, """
                        {"validFrom":"2026-01-01","name":"示例区综合行政执法局(示例)","region":"339999","sector":"market-regulation"}
                        """);
        assertThat(renamed.body().path("versions").size()).isEqualTo(2);
        assertThat(renamed.body().path("versions").get(0).path("validTo").asString())
                .isEqualTo("2025-12-31");
        assertThat(renamed.body().path("warnings").get(0).path("code").asString())
                .isEqualTo("REGION_UNKNOWN");
        assertThat(gateway.admin().get(path).body().path("versions"))
                .isEqualTo(renamed.body().path("versions"));
        var refused = gateway.admin().put(path, """
                        {"validFrom":"2026-02-01","name":"某局","region":"330106","sector":"Market","complaintLine":"13800138000"}
                        """);
        assertThat(refused.codes()).containsExactlyInAnyOrder("PERSONAL_NUMBER", "SECTOR_FORMAT");
        assertThat(refused.text()).doesNotContain("13800138000");
    }

    private static String officer(String agency, String from, String more) {
        return """
                {"agency":"%s","validFrom":"%s","name":"王示例"%s}
                """.formatted(agency, from, more);
    }

    private static long lengthOf(Topic<?> topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealServers.bootstrapServers()))) {
            var partition = new TopicPartition(topic.name(), 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    @Test
    void an_agency_keeps_its_own_registers() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/registers/officers/A-1";
        assertThat(caller.put(path, officer(agency, "2024-01-01", "")).status()).isEqualTo(200);
        var suspended = officer(agency, "2026-01-15", ",\"state\":\"SUSPENDED\",\"ground\":\"出借证件\"");
        var put = caller.put(path, suspended);
        assertThat(put.body().path("versions").path(0).path("validTo").asString())
                .isEqualTo("2026-01-14");
        assertThat(put.body().path("versions").path(1).path("validTo").asString())
                .isEqualTo("2026-04-15");
        assertThat(caller.get(path).body().path("versions"))
                .isEqualTo(put.body().path("versions"));
        assertThat(caller.get("/v1/registers/officers").body().path("items").size())
                .isEqualTo(1);
        assertThat(caller.get("/v1/registers/officers/A-2").status()).isEqualTo(404);
        assertThat(caller.get("/v1/registers/nothing").status()).isEqualTo(404);
    }

    @Test
    void the_same_version_again_writes_nothing_and_a_trial_neither() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/registers/officers/A-1";
        var first = caller.put(path, officer(agency, "2024-01-01", ""));
        long length = lengthOf(Topics.REGISTER_OFFICERS);
        var again = caller.put(path, officer(agency, "2024-01-01", ""));
        var tried = caller.put(path + "?dryRun=true", officer(agency, "2026-01-01", ""));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(tried.body().path("versions").size()).isEqualTo(2);
        assertThat(lengthOf(Topics.REGISTER_OFFICERS)).isEqualTo(length);
    }

    @Test
    void two_who_change_one_entry_do_not_overwrite_each_other() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/registers/officers/A-1";
        String tag = caller.put(path, officer(agency, "2024-01-01", "")).header("ETag");
        assertThat(tag).isEqualTo(caller.get(path).header("ETag"));
        assertThat(caller.put(path, officer(agency, "2025-01-01", ""), "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(caller.put(path, officer(agency, "2026-01-01", ""), "If-Match", tag)
                        .codes())
                .containsExactly("REGISTER_STALE");
    }

    @Test
    void a_register_is_its_agencys_its_superiors_and_the_operators() throws Exception {
        String agency = Agencies.fresh();
        var stranger = gateway.agency(Agencies.fresh());
        String above = Agencies.fresh();
        var superior = gateway.agency(above);
        gateway.agency(agency, Map.of("superior", above));
        String path = "/v1/registers/matters/M1";
        String matter = officer(agency, "2024-01-01", ",\"kind\":\"PENALTY\"");
        assertThat(stranger.put(path, matter).codes()).containsExactly("NOT_YOUR_AGENCY");
        assertThat(stranger.get(path + "?agency=" + agency).codes()).containsExactly("NOT_YOUR_AGENCY");
        assertThat(superior.put(path, matter).status()).isEqualTo(200);
        assertThat(superior.get(path + "?agency=" + agency).status()).isEqualTo(200);
        assertThat(gateway.admin().put(path, matter).status()).isEqualTo(200);
        assertThat(gateway.admin().get(path).codes()).containsExactly("PARAMETER");
    }

    @Test
    void a_key_in_a_loop_is_slowed_down() throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        var first = caller.get("/v1/receipts/none");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"key\";q=20;w=1");
        assertThat(first.header("RateLimit")).isEqualTo("\"key\";r=19;t=1");
        var answers = new ArrayList<Answer>();
        // One after the other they may be as slow as is allowed.
        try (var loops = Executors.newFixedThreadPool(20, Thread.ofVirtual().factory())) {
            Callable<Answer> call = () -> caller.get("/v1/receipts/none");
            for (var answer : loops.invokeAll(Collections.nCopies(200, call))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                    assertThat(answer.header("RateLimit")).startsWith("\"key\";r=0;");
                    assertThat(answer.codes()).containsExactly("TOO_MANY_REQUESTS");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/decisions, application/json",
        "/v1/batches?type=decisions, text/csv",
        "/v1/batches?type=decisions, application/x-ndjson"
    })
    void a_caller_that_stalls_or_breaks_off_is_let_go_and_leaves_nothing(String path, String type) throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        var before = spooled();
        for (boolean hangsUp : List.of(true, false)) {
            try (var socket = new Socket(
                    InetAddress.getLoopbackAddress(),
                    URI.create(gateway.address("/")).getPort())) {
                socket.setSoTimeout(20_000);
                String half =
                        "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: 9999\r\n\r\n{\"agency\":"
                                .formatted(path, caller.key, type);
                socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
                if (hangsUp) {
                    socket.shutdownOutput();
                }
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
            }
        }
        assertThat(spooled()).isEqualTo(before);
        assertThat(caller.get("/v1/rejections").status()).isEqualTo(200);
    }

    /** Folders of batches, those of other tests among them. */
    private static Set<Path> spooled() throws IOException {
        try (var folders = Files.list(folder.resolve("data/spool"))) {
            return folders.collect(Collectors.toSet());
        }
    }

    @Test
    void without_kafka_nothing_is_promised(@TempDir Path elsewhere) throws Exception {
        try (var alone = RunningGateway.beside("127.0.0.1:1", elsewhere, "--gongshi.kafka.answer-within=2s")) {
            var answer = alone.admin().put("/v1/registers/agencies/" + Samples.AGENCY, """
                            {"validFrom":"2026-01-01","name":"某局","region":"330106","sector":"transport"}
                            """);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(alone.management("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(alone.management("/actuator/health/readiness").status()).isEqualTo(503);
        }
    }
}
