package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.ingest.RunningGateway.Caller;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.gongshi.statute.Report;
import org.gongshi.statute.ReportingPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What supervisors do counts at the gateway: a period that is open for backfill, an audit that was held. */
@ExtendWith(RealServers.class)
class ITSupervisionActs {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Of the sample decision. */
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 5);

    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static CaseLog log;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder).ready();
        log = CaseLog.read(false);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        log.close();
    }

    private static SupervisionAction act(
            String agency, SupervisionAct act, LocalDate from, LocalDate to, LocalDate actedOn) {
        return SupervisionAction.newBuilder()
                .setAgency(agency)
                .setAct(act)
                .setActedAt(actedOn.atTime(9, 0).atZone(CHINA).toInstant())
                .setAccount("county-justice")
                .setFromDay(from)
                .setToDay(to)
                .build();
    }

    private static List<String> warnings(Caller caller, String body) throws Exception {
        return caller.post("/v1/decisions?dryRun=true", body)
                .body()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    @Test
    void a_decision_of_an_opened_period_may_be_late_and_of_no_other_day(@TempDir Path elsewhere) throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String body = Samples.penalty()
                .put("agency", agency)
                .put("decidedOn", DECIDED.toString())
                .put("backfill", true)
                .toString();
        log.write(act(agency, SupervisionAct.BACKFILL_OPENED, DECIDED.minusDays(9), DECIDED.minusDays(1), DECIDED));
        log.write(act(agency, SupervisionAct.AUDIT_HELD, DECIDED, DECIDED, DECIDED));
        log.write(act(Agencies.fresh(), SupervisionAct.BACKFILL_OPENED, DECIDED, DECIDED, DECIDED));
        String dayBefore = body.replace("\"decidedOn\":\"" + DECIDED, "\"decidedOn\":\"" + DECIDED.minusDays(1));
        await().untilAsserted(() -> assertThat(warnings(caller, dayBefore)).doesNotContain("BACKFILL_IGNORED"));
        assertThat(warnings(caller, body)).contains("BACKFILL_IGNORED", "SUBMITTED_LATE");

        log.write(act(agency, SupervisionAct.BACKFILL_OPENED, DECIDED, DECIDED, DECIDED));
        await().untilAsserted(
                        () -> assertThat(warnings(caller, body)).doesNotContain("BACKFILL_IGNORED", "SUBMITTED_LATE"));
        assertThat(caller.post("/v1/decisions", body).status()).isEqualTo(202);
        assertThat(log.await(DecisionSubmitted.class, agency, 1))
                .allMatch(event -> event.getHeader().getContext().getBackfill());

        for (String shared : new String[] {"secrets.json", "receipt-keys.json"}) {
            Files.copy(folder.resolve(shared), elsewhere.resolve(shared));
        }
        try (var other = RunningGateway.start(elsewhere).ready()) {
            assertThat(warnings(other.same(caller), body))
                    .as("a gateway that reads it all in knows it, too")
                    .doesNotContain("BACKFILL_IGNORED");
        }
    }

    /** The agency finds what it is asked for, whatever way it writes the number, and is told of a number that nobody issued. */
    @Test
    void an_instrument_is_found_and_answered_by_its_number() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var today = LocalDate.now(CHINA);
        log.writeReceipts();
        log.write(SupervisionAction.newBuilder()
                .setAgency(agency)
                .setAct(SupervisionAct.INSTRUMENT_ISSUED)
                .setActedAt(today.minusDays(1).atTime(9, 0).atZone(CHINA).toInstant())
                .setAccount("county-justice")
                .setInstrument("示执监督|2026|7")
                .setInstrumentType(InstrumentType.OPINION)
                .setAnswerBy(today.plusDays(10))
                .setReason("补正告知程序")
                .build());
        await().until(() -> caller.get("/v1/instruments").body().path("items").size() == 1);
        var asked = caller.get("/v1/instruments").body().path("items").path(0);
        assertThat(asked.path("answerBy").asString())
                .isEqualTo(today.plusDays(10).toString());
        assertThat(asked.path("instrument").asString()).isEqualTo("示执监督〔2026〕7号");
        assertThat(asked.path("asks").asString()).isEqualTo("补正告知程序");
        assertThat(asked.has("answeredOn")).isFalse();

        String reply = "{\"agency\":\"%s\",\"instrument\":\"%s\",\"statement\":\"已补正。\"}";
        var unknown = caller.post("/v1/replies?dryRun=true", reply.formatted(agency, "示执监督〔2026〕8号"));
        assertThat(unknown.body().at("/warnings/0/code").asString()).isEqualTo("INSTRUMENT_UNKNOWN");
        var taken = caller.post("/v1/replies", reply.formatted(agency, "示执监督(2026)第007号"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.body().path("warnings")).isEmpty();
        await().until(() -> caller.get("/v1/instruments")
                .body()
                .at("/items/0/answeredOn")
                .asString("")
                .equals(today.toString()));
        assertThat(gateway.agency(Agencies.fresh())
                        .get("/v1/instruments?agency=" + agency)
                        .codes())
                .containsExactly("NOT_YOUR_AGENCY");
        assertThat(gateway.admin().get("/v1/instruments").codes()).containsExactly("PARAMETER");
    }

    /** The last half-year of which the audit was due: on the last day for it, and on the day after. */
    @Test
    void an_audit_is_in_time_until_its_last_day() throws Exception {
        var half = lastDue();
        var dueOn = half.last().plusMonths(1).atEndOfMonth();
        String early = Agencies.fresh();
        gateway.agency(early);
        String late = Agencies.fresh();
        gateway.agency(late);
        log.write(act(early, SupervisionAct.AUDIT_HELD, half.firstDay(), half.lastDay(), dueOn));
        log.write(act(early, SupervisionAct.AUDIT_HELD, half.firstDay(), half.lastDay(), dueOn.plusDays(1)));
        log.write(act(late, SupervisionAct.AUDIT_HELD, half.firstDay(), half.lastDay(), dueOn.plusDays(1)));

        var told = TopicReader.await(
                        Topics.COMPLIANCE_REGISTERS,
                        early + "/" + YearMonth.from(dueOn),
                        each -> each.getCounts().getOrDefault("audits-in-time", 0L) == 1)
                .getCounts();
        assertThat(told).containsEntry("audits-due", 1L);
        assertThat(TopicReader.await(Topics.COMPLIANCE_REGISTERS, late + "/" + YearMonth.from(dueOn), _ -> true)
                        .getCounts())
                .containsEntry("audits-due", 1L)
                .containsEntry("audits-in-time", 0L);
        assertThat(TopicReader.await(
                                Topics.COMPLIANCE_REGISTERS,
                                early + "/" + YearMonth.from(dueOn).minusMonths(1),
                                _ -> true)
                        .getCounts())
                .containsEntry("audits-due", 0L);
    }

    private static ReportingPeriod lastDue() {
        var month = YearMonth.now(CHINA);
        return IntStream.iterate(1, back -> back + 1)
                .mapToObj(month::minusMonths)
                .flatMap(end -> Report.AUDIT.endingWith(end).stream())
                .findFirst()
                .orElseThrow();
    }
}
