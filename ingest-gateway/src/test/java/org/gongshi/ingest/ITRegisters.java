package org.gongshi.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.AuditedRead;
import org.gongshi.identity.CreditCode;
import org.gongshi.local.testing.RealServers;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(RealServers.class)
class ITRegisters {
    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg'><script>evil()</script><rect width='7'/></svg>";

    @TempDir
    static Path folder;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder).ready();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static String entry(String agency, String from, String members) {
        return "{\"agency\":\"%s\",\"validFrom\":\"%s\",%s}".formatted(agency, from, members.replace('\'', '"'));
    }

    private static void put(RunningGateway.Caller caller, String path, String body) throws Exception {
        var answer = caller.put("/v1/registers/" + path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void a_day_shows_what_held_then_and_the_history_shows_all() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        put(caller, "benchmarks/B-1", entry(agency, "2024-01-01", "'violation':'甲'"));
        put(caller, "benchmarks/B-1", entry(agency, "2025-01-01", "'violation':'乙'"));
        put(caller, "benchmarks/B-2", entry(agency, "2025-07-01", "'violation':'丙'"));
        var then = caller.get("/v1/registers/benchmarks?on=2024-06-30").body().path("items");
        assertThat(then).hasSize(1);
        assertThat(then.path(0).path("versions")).hasSize(1);
        assertThat(then.path(0).at("/versions/0/violation").asString()).isEqualTo("甲");
        assertThat(caller.get("/v1/registers/benchmarks").body().path("items")).hasSize(2);
        assertThat(caller.get("/v1/registers/benchmarks/B-1").body().path("versions"))
                .hasSize(2);
        assertThat(caller.get("/v1/registers/benchmarks/B-2?on=2025-06-30").status())
                .isEqualTo(404);
        assertThat(caller.get("/v1/registers/benchmarks?on=gestern").codes()).containsExactly("PARAMETER");
    }

    @Test
    void a_suspension_is_over_without_anybody_saying_so() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        put(caller, "officers/A-1", entry(agency, "2024-01-01", "'name':'王示例'"));
        put(caller, "officers/A-1", entry(agency, "2026-01-15", "'name':'王示例','state':'SUSPENDED','ground':'出借证件'"));
        String path = "/v1/registers/officers/A-1?on=";
        assertThat(caller.get(path + "2026-04-15")
                        .body()
                        .at("/versions/0/state")
                        .asString())
                .isEqualTo("SUSPENDED");
        assertThat(caller.get(path + "2026-04-16")
                        .body()
                        .at("/versions/0/state")
                        .asString())
                .isEqualTo("VALID");
    }

    @Test
    void a_law_of_the_agency_above_marks_what_cites_it() throws Exception {
        String above = Agencies.fresh();
        var superior = gateway.agency(above, Map.of("region", "330100"));
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency, Map.of("superior", above));
        put(caller, "matters/M1", entry(agency, "2024-01-01", "'name':'某事项','kind':'PENALTY','basis':['《某某法》第十条']"));
        String law = "'name':'中华人民共和国某某法','level':'LAW','state':'%s'";
        put(superior, "laws/L1", entry(above, "2015-01-01", law.formatted("IN_FORCE")));
        assertThat(caller.get("/v1/registers/matters/M1").body().has("needsUpdate"))
                .isFalse();
        put(superior, "laws/L1", entry(above, "2025-06-01", law.formatted("AMENDED")));
        var marked = caller.get("/v1/registers/matters/M1").body().path("needsUpdate");
        assertThat(marked.at("/0/state").asString()).isEqualTo("AMENDED");
        assertThat(marked.at("/0/since").asString()).isEqualTo("2025-06-01");
        assertThat(caller.get("/v1/registers/matters?on=2025-05-31")
                        .body()
                        .at("/items/0")
                        .has("needsUpdate"))
                .isFalse();
        assertThat(register(caller, "matters").path("needsUpdate").asInt()).isEqualTo(1);
        put(caller, "matters/M1", entry(agency, "2025-07-01", "'name':'某事项','kind':'PENALTY','basis':['《某某法》第十条']"));
        assertThat(caller.get("/v1/registers/matters/M1").body().has("needsUpdate"))
                .isFalse();
    }

    private static JsonNode register(RunningGateway.Caller caller, String name) throws Exception {
        return caller.get("/v1/registers")
                .body()
                .path("registers")
                .valueStream()
                .filter(each -> each.path("register").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** People in numbers, nobody by name: of the month before as its registers were, of this one as they are. */
    @Test
    void supervisors_are_told_what_the_registers_come_to() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var begun = today.withDayOfMonth(1).toString();
        put(caller, "staffing/S-1", entry(agency, "2024-01-01", "'officers':20,'reviewers':1,'recorders':2"));
        put(caller, "staffing/S-1", entry(agency, begun, "'officers':10,'reviewers':3,'recorders':2"));
        put(
                caller,
                "training/T-1",
                entry(
                        agency,
                        begun,
                        "'name':'培训','type':'PROFESSIONAL','heldOn':'%s','hours':8,'officers':['33010600001','33010600002']"
                                .formatted(begun)));
        var month = YearMonth.from(today);
        var now = TopicReader.await(
                        Topics.COMPLIANCE_REGISTERS,
                        agency + "/" + month,
                        each -> each.getCounts().getOrDefault("training-hours", 0L) == 16)
                .getCounts();
        assertThat(now).containsEntry("all-officers", 10L).containsEntry("reviewers", 3L);
        assertThat(now).containsEntry("training-sessions", 1L).containsEntry("rows-received", 0L);
        var before = TopicReader.await(
                        Topics.COMPLIANCE_REGISTERS,
                        agency + "/" + month.minusMonths(1),
                        each -> each.getCounts().getOrDefault("all-officers", 0L) == 20)
                .getCounts();
        assertThat(before).containsEntry("reviewers", 1L).containsEntry("training-hours", 0L);
        TopicReader.await(
                Topics.COMPLIANCE_REGISTERS,
                agency + "/" + month.minusMonths(3),
                each -> each.getCounts().getOrDefault("all-officers", 0L) == 20);
        for (int months = 0; months < 12; months++) {
            var due = month.minusMonths(months);
            assertThat(TopicReader.await(Topics.COMPLIANCE_REGISTERS, agency + "/" + due, _ -> true)
                            .getCounts())
                    .as("which reports are due in %s", due)
                    .containsEntry("self-reviews-due", due.getMonthValue() % 3 == 1 ? 1L : 0L)
                    .containsEntry("statistics-due", due.getMonthValue() == 1 ? 1L : 0L);
        }
    }

    /**
     * 综合查一次: who plans second is told who else comes when, the first learns of it when it looks again, and once one of them
     * says that they come together, nothing more. Whoever was told has read of another's plan, and that is recorded.
     */
    @Test
    void two_agencies_that_would_come_on_the_same_days_are_told_to_come_together() throws Exception {
        String first = Agencies.fresh();
        String second = Agencies.fresh();
        var company = CreditCode.withCheckCharacter(
                        "91330106MA" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000))
                .value();
        String visits = "'name':'检查','from':'2099-03-%s','until':'2099-03-%s','inspected':['" + company + "']";
        var one = gateway.agency(first);
        var alone = one.put("/v1/plans/P-1", entry(first, "2026-01-01", visits.formatted("02", "06")));
        assertThat(alone.status()).as(alone.text()).isEqualTo(200);
        assertThat(alone.body().path("warnings")).isEmpty();
        var other = gateway.agency(second);
        var warned = other.put("/v1/plans/P-1", entry(second, "2026-01-01", visits.formatted("05", "09")));
        assertThat(warned.status()).as(warned.text()).isEqualTo(200);
        var warning = warned.body().path("warnings").path(0);
        assertThat(warning.path("code").asString()).isEqualTo("PLAN_OVERLAP");
        assertThat(warning.path("severity").asString()).isEqualTo("WARNING");
        assertThat(warning.path("message").asString()).contains(first, "2099-03-05", "2099-03-06", company);
        assertThat(warning.path("fix").asString()).contains("综合查一次");
        var dry = other.put("/v1/plans/P-1?dryRun=true", entry(second, "2026-01-01", visits.formatted("01", "03")));
        assertThat(dry.body().path("warnings").path(0).path("message").asString())
                .contains("2099-03-02", "2099-03-03");

        var learnt = one.get("/v1/registers/plans/P-1").body();
        assertThat(learnt.path("warnings").path(0).path("message").asString())
                .contains(second, "2099-03-05", "2099-03-06", company);
        assertThat(one.get("/v1/registers/plans").body().path("items").path(0).path("warnings"))
                .hasSize(1);
        var read = TopicReader.all(Topics.AUDIT_READS);
        assertThat(read)
                .filteredOn(each -> each.getAgency().equals(first))
                .allSatisfy(each -> assertThat(each.getAccount()).startsWith(second + "/"))
                .extracting(AuditedRead::getSubject)
                .containsExactly(
                        "plan=P-1&from=2099-03-05&until=2099-03-06", "plan=P-1&from=2099-03-02&until=2099-03-03");
        assertThat(read)
                .filteredOn(each -> each.getAgency().equals(second))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getMatter()).isEqualTo(AuditedMatter.PLANS));

        var together = other.put(
                "/v1/registers/plans/P-1",
                entry(second, "2026-01-01", visits.formatted("05", "09") + ",'jointWith':['" + first + "']"));
        assertThat(together.body().path("warnings")).isEmpty();
        assertThat(one.get("/v1/registers/plans/P-1").body().has("warnings")).isFalse();
    }

    @Test
    void an_agency_gives_only_what_is_its_own() throws Exception {
        String giver = Agencies.fresh();
        String taker = Agencies.fresh();
        gateway.agency(giver);
        String agreement = "'validTo':'2026-12-31','taker':'%s','purpose':'联合检查','fields':['PLAN_CONTENT']";
        var caller = gateway.agency(taker);
        var refused =
                caller.put("/v1/registers/agreements/A-1", entry(giver, "2026-01-01", agreement.formatted(taker)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.codes()).containsExactly("NOT_YOUR_AGENCY");
        put(caller, "agreements/A-1", entry(taker, "2026-01-01", agreement.formatted(giver)));
    }

    @Test
    void it_is_told_what_the_registers_lack() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        put(
                caller,
                "facilities/R-1",
                entry(agency, "2026-01-01", "'name':'询问室','type':'INTERVIEW_ROOM','recording':true"));
        var told = caller.get("/v1/registers").body();
        assertThat(told.path("empty").valueStream().map(JsonNode::asString))
                .contains("officers", "training")
                .doesNotContain("agencies", "facilities", "powers");
        assertThat(told.path("share").asString()).isEqualTo("0.000");
        var facilities = register(caller, "facilities");
        assertThat(facilities.path("public").asBoolean()).isFalse();
        assertThat(facilities.at("/missing/address").asInt()).isEqualTo(1);
        put(
                caller,
                "facilities/R-1",
                entry(agency, "2026-01-01", "'name':'询问室','type':'INTERVIEW_ROOM','recording':true,'address':'二楼'"));
        var better = caller.get("/v1/registers").body();
        assertThat(better.path("numerator").asInt()).isEqualTo(1);
        assertThat(caller.get("/v1/registers", "Accept-Language", "en")
                        .body()
                        .path("counted")
                        .asString())
                .contains("mandatory");
        assertThat(gateway.admin().get("/v1/registers").codes()).containsExactly("PARAMETER");
        assertThat(gateway.admin().get("/v1/registers?agency=" + agency).status())
                .isEqualTo(200);
    }

    @Test
    void a_chart_is_kept_as_it_was_written_anew() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String path = "/v1/registers/flow-charts/penalty";
        assertThat(caller.put(path + "/file", SVG.getBytes(UTF_8)).status()).isEqualTo(404);
        put(
                caller,
                "flow-charts/penalty",
                entry(agency, "2026-01-01", "'name':'处罚流程图','kind':'PENALTY','steps':['立案']"));
        var taken = caller.put(path + "/file", SVG.getBytes(UTF_8));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        var file = taken.body().at("/versions/0/file");
        assertThat(file.path("mediaType").asString()).isEqualTo("image/svg+xml");
        var shown = caller.get(path + "/file");
        assertThat(shown.text()).contains("<rect width=\"7\"").doesNotContain("script", "evil");
        assertThat(shown.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
        assertThat(shown.header("ETag")).isEqualTo("\"" + file.path("sha256").asString() + "\"");
        assertThat(taken.body().at("/versions/0/steps/0").asString()).isEqualTo("立案");
        String open = "/v1/charts/" + agency + "/penalty/" + file.path("sha256").asString();
        var everybodys = gateway.nobody().get(open);
        assertThat(everybodys.text()).isEqualTo(shown.text());
        assertThat(everybodys.header("Content-Security-Policy")).contains("sandbox");
        assertThat(gateway.nobody().get(open.replace("penalty", "permit")).status())
                .isEqualTo(404);
        assertThat(gateway.nobody()
                        .get("/v1/charts/../registers/flow-charts/penalty")
                        .status())
                .isBetween(400, 499);
        assertThat(gateway.agency(Agencies.fresh())
                        .get(path + "/file?agency=" + agency)
                        .codes())
                .containsExactly("NOT_YOUR_AGENCY");
    }

    @Test
    void what_is_no_chart_or_too_large_is_not_kept() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        put(caller, "flow-charts/1", entry(agency, "2026-01-01", "'name':'处罚流程图','kind':'PENALTY'"));
        String path = "/v1/registers/flow-charts/1/file";
        assertThat(caller.put(path, "MZ".getBytes(UTF_8)).codes()).containsExactly("MEDIA_TYPE");
        assertThat(caller.put(path, new byte[0]).codes()).containsExactly("EMPTY");
        assertThat(caller.put(path, new byte[5 * 1024 * 1024 + 1]).codes()).containsExactly("TOO_LARGE");
        assertThat(caller.put(path, "%PDF-1.7".getBytes(UTF_8)).codes()).containsExactly("FILE_UNREADABLE");
        assertThat(caller.get(path).status()).isEqualTo(404);
    }

    @Test
    void the_forms_of_entries_are_for_everyone() throws Exception {
        var form = gateway.nobody().get("/v1/schemas/inspection-items.json");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body().path("title").asString()).isEqualTo("随机抽查事项");
        assertThat(gateway.nobody().get("/v1/schemas/nothing.json").status()).isEqualTo(404);
    }

    @Test
    void a_batch_enters_the_good_rows_and_reports_the_others() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        String rows = entry(agency, "2024-01-01", "'id':'A-1','name':'王示例'") + "\n"
                + entry(agency, "2025-01-01", "'id':'A-1','name':'王示例','sector':'市场监管'") + "\n"
                + entry(agency, "2024-01-01", "'id':'A-2','nmae':'李示例'") + "\n"
                + entry(agency, "2025-01-01", "'id':'A-1','name':'王示例','sector':'市场监管'") + "\n"
                + entry(agency, "2024-01-01", "'name':'无编号'") + "\n"
                + entry(Agencies.fresh(), "2024-01-01", "'id':'A-3','name':'陈示例'") + "\n";
        var done = caller.finished(caller.batch("officers", rows));
        assertThat(done.at("/counts/received").asInt()).isEqualTo(6);
        assertThat(done.at("/counts/accepted").asInt()).isEqualTo(2);
        assertThat(done.at("/counts/duplicate").asInt()).isEqualTo(1);
        assertThat(done.at("/counts/rejected").asInt()).isEqualTo(3);
        assertThat(done.path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("code").asString()))
                .containsExactlyInAnyOrder("3 REQUIRED", "3 UNKNOWN_FIELD", "5 REQUIRED", "6 NOT_YOUR_AGENCY");
        assertThat(caller.get("/v1/registers/officers/A-1").body().path("versions"))
                .hasSize(2);
        assertThat(TopicReader.await(
                                Topics.COMPLIANCE_REGISTERS,
                                agency + "/" + YearMonth.now(ZoneId.of("Asia/Shanghai")),
                                each -> each.getCounts().getOrDefault("rejected:REQUIRED", 0L) == 2
                                        && each.getCounts().containsKey("rejected:NOT_YOUR_AGENCY"))
                        .getCounts())
                .as("supervisors are told why rows went back")
                .containsEntry("rows-rejected", 3L)
                .containsEntry("rejected:REQUIRED", 2L)
                .containsEntry("rejected:UNKNOWN_FIELD", 1L)
                .containsEntry("rejected:NOT_YOUR_AGENCY", 1L);
    }

    @Test
    void a_trial_enters_nothing_and_agencies_are_the_operators() throws Exception {
        String agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var row = entry(agency, "2024-01-01", "'id':'L-1','name':'某法','level':'LAW','state':'IN_FORCE'");
        var tried = caller.finished(caller.batch("laws&dryRun=true", row));
        assertThat(tried.at("/counts/accepted").asInt()).isEqualTo(1);
        assertThat(caller.get("/v1/registers/laws/L-1").status()).isEqualTo(404);
        assertThat(caller.batch("agencies", row).codes()).containsExactly("ADMIN_KEY_REQUIRED");
        String other = Agencies.fresh();
        var listed =
                "{\"id\":\"%s\",\"validFrom\":\"2024-01-01\",\"name\":\"某局（示例）\",\"region\":\"330106\",\"sector\":\"transport\"}"
                        .formatted(other);
        var operator = gateway.admin();
        assertThat(operator.finished(operator.batch("agencies", listed))
                        .at("/counts/accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(operator.get("/v1/registers/agencies/" + other).status()).isEqualTo(200);
    }
}
