package org.gongshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Deployment.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A supervisor's day with a real browser, and what one decision does to the numbers. */
@OnTheWholeProduct
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
final class ITSupervisor {
    private static final String API = "/api/v1/supervision";
    private static final String COUNTY = "330106";

    private static Browsing browsing;

    @BeforeAll
    static void openBrowser() {
        browsing = new Browsing();
    }

    @AfterAll
    static void closeBrowser() {
        browsing.assertNothingAskedElsewhereAndNoComplaint();
        browsing.close();
    }

    @Test
    void goesFromANumberToTheCasesBehindItAndToWhatACaseRestsOn(Deployment gongshi) {
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "province");
            assertThat(page).hasURL(Pattern.compile(".*/supervision(\\?.*)?$"));
            await().pollInSameThread().atMost(Story.PATIENCE).untilAsserted(() -> {
                page.navigate(gongshi.search("/supervision").toString());
                var missed = page.locator("section:has(#rates) tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("过程记录完整率"))
                        .locator("a.bad")
                        .first();
                var number = missed.innerText();
                missed.click();
                assertThat(page.locator("main").innerText()).contains("共 " + number + " 件");
            });
            assertThat(page.locator("tbody tr").first()).containsText("过程记录");
            page.locator("tbody tr a").first().click();
            var verdict = page.locator(".verdicts > li.bad").first();
            assertThat(verdict).containsText("不符合");
            assertThat(verdict).containsText("法");
            assertThat(page.locator("main")).containsText("留痕链值");
        }
    }

    @Test
    void choosesAMonthAndAnAgencyAndTheAddressKeepsThem(Deployment gongshi) {
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "province");
            page.getByLabel("执法类别").selectOption("PENALTY");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*kind=PENALTY.*"));
            assertThat(page.getByLabel("执法类别")).hasValue("PENALTY");

            awaitOn(page, gongshi.search("/supervision"), "section:has(#days)", "平台自身用时不算在机关头上");

            page.locator("section:has(#ranking) tbody a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/supervision/agencies/[0-9A-Z]{18}.*"));
            assertThat(page.locator("section:has(#rates)")).isVisible();
        }
    }

    @Test
    void seesNothingOutsideTheOwnCounty(Deployment gongshi) throws Exception {
        var foreign = gongshi.agencies().stream()
                .filter(agency -> agency.creditCode().startsWith("11330000"))
                .findFirst()
                .orElseThrow();
        assertThat(ask(gongshi, "county", "/cards?size=100").path("items").valueStream())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.path("region").asString()).startsWith(COUNTY));
        assertThat(ask(gongshi, "county", "/indicators?agency=" + foreign.creditCode())
                        .path("items"))
                .isEmpty();
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "county");
            var answer = page.navigate(gongshi.search("/supervision/agencies/" + foreign.creditCode())
                    .toString());
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    /** Received, corrected, withdrawn: each moves what it is part of, and nothing else. */
    @Test
    void oneDecisionMovesEveryNumberByItsShare(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().getLast();
        int serial = Decisions.serial();
        var company = "示例市督导甲食品有限公司";
        long received = denominator(gongshi, agency, "correction.rate");
        long corrected = numerator(gongshi, agency, "correction.rate");
        long withdrawn = numerator(gongshi, agency, "withdrawal.rate");
        long judged = denominator(gongshi, agency, "publication.on-time");

        gongshi.submit(agency, Decisions.fine(agency, serial, company));
        await().atMost(Story.PATIENCE)
                .until(() -> denominator(gongshi, agency, "correction.rate") == received + 1
                        && denominator(gongshi, agency, "publication.on-time") == judged + 1);

        gongshi.submit(agency, Decisions.corrected(agency, serial, company, "经营标签不符合规定的预包装食品"));
        await().atMost(Story.PATIENCE).until(() -> numerator(gongshi, agency, "correction.rate") == corrected + 1);

        gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, "REVOKED"));
        await().atMost(Story.PATIENCE).until(() -> numerator(gongshi, agency, "withdrawal.rate") == withdrawn + 1);
        assertThat(denominator(gongshi, agency, "publication.on-time")).isEqualTo(judged + 1);
        assertThat(denominator(gongshi, agency, "correction.rate")).isEqualTo(received + 1);
    }

    /** The supervisor found no review in the file: what waited is public, with the finding. */
    @Test
    void confirmsThatACaseHadNoReview(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().getLast();
        int serial = Decisions.serial();
        var held = gongshi.submit(
                agency,
                Decisions.fine(agency, serial, "示例市督导丙食品有限公司")
                        .replace("\"kind\"", "\"majorTriggers\":[\"MAJOR_RIGHTS\"],\"kind\""));
        String id = held.json().path("decisionId").asString();
        String path = "/cards/" + agency.creditCode() + "/"
                + URLEncoder.encode("示旅程罚|%d|%d".formatted(Decisions.today().getYear(), serial), UTF_8);
        await().atMost(Story.PATIENCE)
                .until(() -> asked(gongshi, "province", path).status() == 200);
        assertThat(gongshi.get(gongshi.search("/decisions/" + id)).status()).isEqualTo(404);
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "province");
            page.navigate(gongshi.search("/supervision" + path).toString());
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("确认未经法制审核"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认未经法制审核"))
                    .click();
            assertThat(page.locator(".notice")).containsText("确认未经法制审核。");
        }
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(gongshi.search("/decisions/" + id)).status() == 200);
        await().atMost(Story.PATIENCE)
                .until(() -> ask(gongshi, "province", path)
                        .path("verdicts")
                        .valueStream()
                        .anyMatch(verdict -> verdict.path("name").asString().equals("review")
                                && verdict.path("state").asString().equals("MISSED")));
    }

    /** What an agency could not send in time it sends later without being called late, once a supervisor opened those days. */
    @Test
    void opensAPeriodForWhatComesLate(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().getLast();
        var day = Decisions.today().minusDays(60);
        String late = Decisions.fine(agency, Decisions.serial(), "示例市督导丁食品有限公司")
                .replaceFirst("\"decidedOn\":\"[^\"]*\"", "\"decidedOn\":\"%s\",\"backfill\":true".formatted(day));
        assertThat(warnings(gongshi, agency, late)).contains("BACKFILL_IGNORED");
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "province");
            page.navigate(gongshi.search("/supervision/agencies/" + agency.creditCode() + "/acts")
                    .toString());
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("开放补报期"))
                    .click();
            page.locator("#backfills-from").fill(day.toString());
            page.locator("#backfills-to").fill(day.toString());
            page.locator("#backfills-note").fill("系统割接期间未能报送");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开放补报期"))
                    .click();
            assertThat(page.locator("tbody")).containsText("系统割接期间未能报送");
        }
        await().atMost(Story.PATIENCE)
                .untilAsserted(() -> assertThat(warnings(gongshi, agency, late))
                        .doesNotContain("BACKFILL_IGNORED", "SUBMITTED_LATE"));
        long received = counted(gongshi, agency, "correction.rate", "denominator", day.getYear());
        long judged = counted(gongshi, agency, "publication.on-time", "denominator", day.getYear());
        assertThat(gongshi.submit(agency, late).status()).isEqualTo(202);
        await().atMost(Story.PATIENCE)
                .until(() -> counted(gongshi, agency, "correction.rate", "denominator", day.getYear()) > received);
        assertThat(counted(gongshi, agency, "publication.on-time", "denominator", day.getYear()))
                .isEqualTo(judged);
    }

    /** What is asked for in writing is answered by the agency, seen on its card, and counted. */
    @Test
    void asksInWritingAndIsAnswered(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().getLast();
        String number = "示旅程督〔%d〕%d号".formatted(Decisions.today().getYear(), Decisions.serial());
        long answered = numerator(gongshi, agency, "instruments.answered");
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "province");
            page.navigate(gongshi.search("/supervision/agencies/" + agency.creditCode() + "/acts")
                    .toString());
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("发出监督文书"))
                    .click();
            page.locator("#instruments-instrument").fill(number);
            page.locator("#instruments-type").selectOption("OPINION");
            page.locator("#instruments-answerBy")
                    .fill(Decisions.today().plusDays(10).toString());
            page.locator("#instruments-note").fill("补正告知程序，书面答复整改情况");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发出监督文书"))
                    .click();
            assertThat(page.locator("tbody")).containsText(number);
            String address = page.locator("tbody a", new Page.LocatorOptions().setHasText(number))
                    .getAttribute("href");
            await().pollInSameThread()
                    .atMost(Story.PATIENCE)
                    .until(() ->
                            page.navigate(gongshi.search(address).toString()).status() == 200);
            assertThat(page.locator(".verdicts")).containsText("监督意见书");
            assertThat(page.locator(".written")).containsText("补正告知程序");

            var asked = gongshi.get(gongshi.gateway("/v1/instruments"), agency.key());
            assertThat(asked.text()).contains("补正告知程序");
            var taken = gongshi.post(
                    "/v1/replies",
                    agency.key(),
                    "application/json",
                    "{\"agency\":\"%s\",\"instrument\":\"%s\",\"statement\":\"已补正。\"}"
                            .formatted(agency.creditCode(), number));
            assertThat(taken.status()).as(taken.text()).isEqualTo(202);
            assertThat(taken.json().path("warnings")).isEmpty();
            await().atMost(Story.PATIENCE)
                    .until(() -> numerator(gongshi, agency, "instruments.answered") == answered + 1);
            awaitOn(page, gongshi.search(address), ".verdicts > li.good", "监督文书答复");
            awaitOn(page, gongshi.search(address), ".course", "机关答复");
            awaitOn(page, gongshi.search(address), ".statement", "已补正。");
        }
    }

    private static List<String> warnings(Deployment gongshi, Agency agency, String decision) throws Exception {
        return gongshi.post("/v1/decisions?dryRun=true", agency.key(), "application/json", decision)
                .json()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    /** A submission that is refused by itself counts as one of a batch does, with its reason. */
    @Test
    void whatIsRefusedOneByOneCountsToo(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().getLast();
        long received = denominator(gongshi, agency, "submissions.rejected");
        long refused = numerator(gongshi, agency, "submissions.rejected");

        assertThat(gongshi.submit(agency, "{\"agency\":\"" + agency.creditCode() + "\"}")
                        .status())
                .isEqualTo(422);

        await().atMost(Duration.ofMinutes(2)).until(() -> numerator(gongshi, agency, "submissions.rejected") > refused);
        assertThat(denominator(gongshi, agency, "submissions.rejected")).isGreaterThan(received);
    }

    /** What an agency objects to is marked, on the page, to programs and in the table; no number moves before something is put right. */
    @Test
    void anObjectionIsSeenAndMovesNoNumber(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().getLast();
        int serial = Decisions.serial();
        var caseNumber = "示旅程案〔%d〕%d号".formatted(Decisions.today().getYear(), serial);
        long before = denominator(gongshi, agency, "record.coverage");
        gongshi.submit(
                agency,
                Decisions.fine(agency, serial, "示例市督导乙食品有限公司")
                        .replace("\"kind\"", "\"caseNumber\":\"" + caseNumber + "\",\"kind\""));
        String path = "/cards/" + agency.creditCode() + "/" + URLEncoder.encode(caseNumber, UTF_8);
        await().atMost(Story.PATIENCE)
                .until(() -> asked(gongshi, "province", path).status() == 200);
        await().atMost(Story.PATIENCE).until(() -> denominator(gongshi, agency, "record.coverage") > before);
        long due = denominator(gongshi, agency, "record.coverage");
        long met = numerator(gongshi, agency, "record.coverage");

        var taken = gongshi.post(
                "/v1/contests",
                agency.key(),
                "application/json",
                "{\"agency\":\"%s\",\"case\":\"%s\",\"verdict\":\"records\",\"statement\":\"记录已归档，待补报。\"}"
                        .formatted(agency.creditCode(), caseNumber));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        await().atMost(Story.PATIENCE).until(() -> isContested(ask(gongshi, "province", path)));

        assertThat(denominator(gongshi, agency, "record.coverage")).isEqualTo(due);
        assertThat(numerator(gongshi, agency, "record.coverage")).isEqualTo(met);
        assertThat(asked(gongshi, "province", "/cards.csv?agency=" + agency.creditCode())
                        .text()
                        .lines())
                .anySatisfy(
                        line -> assertThat(line).contains(caseNumber, "过程记录").endsWith(",是"));
        try (var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi, "province");
            awaitOn(page, gongshi.search("/supervision" + path), ".verdicts > li:has-text('机关有异议')", "过程记录");
            awaitOn(page, gongshi.search("/supervision" + path), ".statement", "记录已归档，待补报。");
        }
    }

    private static boolean isContested(JsonNode card) {
        return card.path("verdicts")
                .valueStream()
                .anyMatch(verdict -> verdict.path("contested").asBoolean()
                        && verdict.path("name").asString().equals("records"));
    }

    private static long numerator(Deployment gongshi, Agency agency, String indicator) throws Exception {
        return counted(
                gongshi, agency, indicator, "numerator", Decisions.today().getYear());
    }

    private static long denominator(Deployment gongshi, Agency agency, String indicator) throws Exception {
        return counted(
                gongshi, agency, indicator, "denominator", Decisions.today().getYear());
    }

    private static long counted(Deployment gongshi, Agency agency, String indicator, String member, int year)
            throws Exception {
        return ask(
                        gongshi,
                        "province",
                        "/indicators?agency=%s&indicator=%s&period=%d".formatted(agency.creditCode(), indicator, year))
                .path("items")
                .path(0)
                .path(member)
                .asLong(0);
    }

    private static Answer asked(Deployment gongshi, String account, String path) throws Exception {
        return gongshi.send(HttpRequest.newBuilder(gongshi.search(API + path))
                .header("Authorization", gongshi.supervisorLogin(account)));
    }

    private static JsonNode ask(Deployment gongshi, String account, String path) throws Exception {
        var answer = asked(gongshi, account, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A page is written once, and what it shows comes by several ways: it is asked for until it says so. */
    private static void awaitOn(Page page, URI address, String where, String text) {
        await().pollInSameThread().atMost(Story.PATIENCE).untilAsserted(() -> {
            page.navigate(address.toString());
            assertThat(page.locator(where).allInnerTexts())
                    .anySatisfy(shown -> assertThat(shown).contains(text));
        });
    }

    private static void enter(Page page, Deployment gongshi, String account) {
        page.navigate(gongshi.search("/supervision?lang=zh").toString());
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill(gongshi.supervisorPassword(account));
        page.locator("main button[type=submit]").click();
    }
}
