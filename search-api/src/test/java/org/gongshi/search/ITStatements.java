package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.gongshi.exchange.CardEvent;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.StatedDocument;
import org.gongshi.exchange.Statement;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.exchange.VerdictName;
import org.gongshi.exchange.VerdictState;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an agency says to supervisors stands on the card, in its own words, for who may read them. */
@ExtendWith(RealServers.class)
class ITStatements {
    private static final PublicAgency AGENCY = ComplianceSamples.agency("330106", "market-regulation", 83);
    private static final String CODE = AGENCY.getCreditCode();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final String WORDS = "记录已归档，<b>次日</b>补报。";
    /** One that is in the sample of social supervisors. */
    private static final String OBJECTED = sampled("有异议案");

    private static final String ERASED = "密钥已销毁案";

    private static String sampled(String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> name + number)
                .filter(ITStatements::isSampled)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSampled(String name) {
        var sum = new CRC32C();
        sum.update((CODE + "/" + name).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 10 == 0;
    }

    @SuppressWarnings("NullAway.Init")
    private static RunningSearch search;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        search = RunningSearch.on(RealServers.addresses()).ready();
        search.publish(Topics.REGISTER_AGENCIES, CODE, ComplianceSamples.entry(AGENCY));
        enter(OBJECTED, DeploymentSecret.read(RunningSearch.Keys.REPORTS));
        enter(ERASED, DeploymentSecret.create(folder.resolve("foreign.json")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of(OBJECTED, ERASED).stream()
                        .allMatch(name -> card("county", name).statusCode() == 200));
    }

    @AfterAll
    static void stop() {
        search.close();
    }

    private static void enter(String name, DeploymentSecret secret) {
        String receipt = "receipt-83-" + (name.equals(OBJECTED) ? 1 : 2);
        say(receipt, secret);
        var card = ComplianceSamples.card(AGENCY, name, DAY)
                .setVerdicts(List.of(ComplianceSamples.verdict(VerdictName.RECORDS, VerdictState.MISSED)
                        .setContested(true)
                        .setEvents(List.of(receipt))
                        .build()))
                .setEvents(List.of(new CardEvent(receipt, SubmissionType.CONTEST, "records", DAY)))
                .build();
        search.enter(Topics.COMPLIANCE_CARDS, ComplianceSamples.key(card), card);
    }

    private static void say(String receipt, DeploymentSecret secret) {
        var words = SealedStatement.newBuilder()
                .setText(WORDS)
                .setDocuments(List.of(new StatedDocument("归档登记表", null, "a".repeat(64))))
                .build();
        try (var catalogue = new RegistryCatalogue(URI.create(RealServers.registryUrl()))) {
            var sealed = secret.seal().close(receipt, new ExchangeRecords(catalogue).encode(words));
            search.publish(
                    Topics.SUPERVISION_STATEMENTS,
                    CODE + "/" + receipt,
                    new Statement(
                            receipt,
                            CODE,
                            Instant.parse("2026-03-03T02:00:00Z"),
                            secret.seal().keyId(),
                            ByteBuffer.wrap(sealed)));
        }
    }

    private static HttpResponse<String> card(String account, String name) {
        return search.supervision(account, "/cards/" + CODE + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    @Test
    void aSupervisorReadsItOnThePageAndByProgram() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> card("county", OBJECTED).body().contains("归档登记表"));
        var statements = RunningSearch.json(card("county", OBJECTED)).path("statements");
        assertThat(statements.size()).isEqualTo(1);
        assertThat(statements.at("/0/text").asString()).isEqualTo(WORDS);
        assertThat(statements.at("/0/type").asString()).isEqualTo("CONTEST");
        assertThat(statements.at("/0/doneOn").isNull()).isTrue();
        assertThat(statements.at("/0/documents/0/sha256").asString()).isEqualTo("a".repeat(64));

        var page = new Visit(search)
                .as("city")
                .get("/supervision/cards/" + CODE + "/" + URLEncoder.encode(OBJECTED, StandardCharsets.UTF_8));
        assertThat(page.body()).contains("机关陈述", "记录已归档，&lt;b&gt;次日&lt;/b&gt;补报。", "归档登记表", "a".repeat(64), "查阅已留痕");
    }

    @Test
    void nobodyElseDoes() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> card("county", OBJECTED).body().contains("归档登记表"));
        assertThat(card("elsewhere", OBJECTED).statusCode()).isEqualTo(404);
        var sample = card("social", OBJECTED);
        assertThat(sample.statusCode()).as("it is in the sample").isEqualTo(200);
        assertThat(sample.body()).doesNotContain("归档");
        assertThat(search.supervision("county", "/cards?agency=" + CODE).body())
                .as("a list has no words")
                .doesNotContain("归档", "statements");
    }

    /** What supervisors did about a case is for supervisors. */
    @Test
    void citizensWhoSuperviseAreNotToldWhoConfirmedThatThereWasNoReview() {
        search.publish(
                Topics.SUPERVISION_ACTIONS,
                CODE,
                SupervisionAction.newBuilder()
                        .setAgency(CODE)
                        .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                        .setActedAt(Instant.parse("2026-03-04T02:00:00Z"))
                        .setAccount("county")
                        .setCaseNumber(OBJECTED)
                        .build());
        var address = "/supervision/cards/" + CODE + "/" + URLEncoder.encode(OBJECTED, StandardCharsets.UTF_8);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> new Visit(search).as("city").get(address).body().contains("账号 county 于"));
        var sample = new Visit(search).as("social").get(address);
        assertThat(sample.statusCode()).isEqualTo(200);
        assertThat(sample.body()).doesNotContain("账号 county 于");
    }

    @Test
    void whatNoKeyOpensIsLeftOut() {
        var erased = card("county", ERASED);
        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(RunningSearch.json(erased).path("statements").isEmpty()).isTrue();
        assertThat(RunningSearch.json(erased).at("/verdicts/0/contested").asBoolean())
                .isTrue();
    }
}
