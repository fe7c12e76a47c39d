package org.gongshi.ingest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshi.ingest.Chromium.assertFit;
import static org.gongshi.ingest.Chromium.assertFitByNight;
import static org.gongshi.ingest.Chromium.assertNarrow;
import static org.gongshi.ingest.Chromium.logIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.gongshi.exchange.CreditAction;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.DeliveryState;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.ingest.submission.Samples;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A clerk works at the desk with a real browser, with and without script, on a desk and on a phone. */
@ExtendWith(RealServers.class)
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
class ITDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);

    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static CaseLog log;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(folder, "--gongshi.desk.log-ins-per-minute=30")
                .ready();
        log = CaseLog.read(true);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        gateway.close();
        log.close();
    }

    @Test
    void a_wrong_key_opens_nothing() {
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, "abcd2345_wrong");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("没有这把密钥");
            assertThat(page.content()).doesNotContain("abcd2345_wrong");
            assertFit(page);
            page.navigate(gateway.address("/desk/decisions"));
            assertThat(page.url()).contains("/desk/login");
        }
    }

    @Test
    void a_clerk_fills_the_form_mends_it_and_gets_a_receipt() throws Exception {
        var agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        try (var context = chromium.desk()) {
            var complaints = new ArrayList<String>();
            Page page = logIn(context, gateway, caller.key);
            page.onConsoleMessage(message -> complaints.add(message.text()));
            fillWrongly(page);
            assertThat(page.locator("#problems")).containsText("处需要改正");
            assertThat(page.locator("#f-subject-creditCode-problem")).containsText("校验位不对");
            assertThat(page.locator("#f-penalty-types-problem")).containsText("必填字段未填");
            assertThat(page.locator("#f-facts")).hasValue("使用超过保质期的食品原料。");
            assertFit(page);
            assertFitByNight(page);
            mend(page);
            page.locator("button[value=check]").click();
            assertThat(page.locator(".passed")).containsText("检查通过");
            assertNarrow(page);
            page.locator("button[value=submit]").click();
            assertThat(page.locator("main")).containsText("已公示", SOON);
            assertThat(page.locator("main a[href*='/decisions/']")).isVisible();
            assertThat(page.locator("main")).containsText("公示期限");
            assertFit(page);
            assertFitByNight(page);
            assertThat(complaints.stream().filter(line -> !line.contains("422")))
                    .isEmpty();
        }
        assertThat(log.awaitOf(agency, 1)).hasSize(1);
    }

    @Test
    void everything_works_without_script_on_a_phone() throws Exception {
        var agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        try (var context = chromium.phone()) {
            Page page = logIn(context, gateway, caller.key);
            fillWrongly(page);
            assertThat(page.locator("#problems")).containsText("处需要改正");
            assertNarrow(page);
            mend(page);
            page.locator("button[value=submit]").click();
            assertThat(page.locator("main")).containsText("回执");
            assertThat(page.locator("main")).containsText("已公示", SOON);
            assertNarrow(page);
        }
        assertThat(log.awaitOf(agency, 1))
                .extracting(DecisionSubmitted::getDecidedOn)
                .containsExactly(today());
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        var agency = Agencies.fresh();
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(agency).key);
            assertThat(page.locator("h1")).isVisible();
            var refused = context.request()
                    .post(
                            gateway.address("/desk/decisions"),
                            RequestOptions.create()
                                    .setForm(com.microsoft.playwright.options.FormData.create()
                                            .set("kind", "PENALTY")
                                            .set("token", "guessed")));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("没有提交");
        }
    }

    @Test
    void a_revoked_key_ends_its_sessions() throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, caller.key);
            assertThat(page.locator("h1")).isVisible();
            gateway.admin().delete("/v1/admin/keys/" + caller.id);
            page.navigate(gateway.address("/desk/decisions"));
            assertThat(page.url()).contains("/desk/login");
        }
    }

    @Test
    void the_session_is_the_browsers_alone_and_ends_with_the_log_out() throws Exception {
        var caller = gateway.agency(Agencies.fresh());
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, caller.key);
            var cookie = context.cookies().stream()
                    .filter(each -> each.name.equals("gongshi_desk"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.STRICT);
            var answer = page.navigate(gateway.address("/desk"));
            assertThat(answer.headers()).containsEntry("cache-control", "no-store");
            assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'");
            page.getByText("退出登录").click();
            assertThat(page.locator("[role=status]")).containsText("已退出登录");
            page.navigate(gateway.address("/desk"));
            assertThat(page.url()).contains("/desk/login");
        }
    }

    @Test
    void anothers_receipt_is_not_found() throws Exception {
        var owner = Agencies.fresh();
        var taken = gateway.agency(owner)
                .post("/v1/decisions", Samples.penalty().put("agency", owner).toString());
        var receipt = taken.body().path("receiptId").asString();
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(Agencies.fresh()).key);
            var answer = page.navigate(gateway.address("/desk/receipts/" + receipt));
            assertThat(answer.status()).isEqualTo(404);
            assertFit(page);
        }
    }

    @Test
    void an_instrument_is_found_among_the_duties_and_answered() throws Exception {
        var agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var today = LocalDate.now(CHINA);
        log.write(SupervisionAction.newBuilder()
                .setAgency(agency)
                .setAct(SupervisionAct.INSTRUMENT_ISSUED)
                .setActedAt(today.minusDays(20).atTime(9, 0).atZone(CHINA).toInstant())
                .setAccount("county-justice")
                .setInstrument("示执监督|2026|9")
                .setInstrumentType(InstrumentType.OPINION)
                .setAnswerBy(today.minusDays(1))
                .setReason("补正告知程序")
                .build());
        await().until(() -> caller.get("/v1/instruments").body().path("items").size() == 1);
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, caller.key);
            page.locator(".duties a").click();
            assertThat(page.locator("main")).containsText("示执监督〔2026〕9号");
            assertThat(page.locator("main").innerText())
                    .contains("监督意见书", "补正告知程序", "限 " + today.minusDays(1) + " 答复")
                    .doesNotContain("已答复");
            page.locator("details summary").click();
            page.locator("textarea[name=statement]").fill("   ");
            page.locator("input[name=doneOn]").fill(today.plusDays(2).toString());
            assertFit(page);
            assertFitByNight(page);
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator(".problems li")).hasCount(2);
            assertThat(page.locator(".problems")).containsText("办结日期");
            assertThat(page.locator("input[name=doneOn]"))
                    .hasValue(today.plusDays(2).toString());
            assertFit(page);
            page.locator("textarea[name=statement]").fill("已补正，两名执法人员当场出示证件。");
            page.locator("input[name=doneOn]").fill(today.toString());
            page.locator("main form button[type=submit]").click();
            assertThat(page).hasURL(Pattern.compile(".*/desk/receipts/[a-z2-7]{16}"));
            await().pollInSameThread().untilAsserted(() -> {
                page.navigate(gateway.address("/desk/instruments"));
                assertThat(page.locator("main").innerText())
                        .contains(today + " 已答复", "补充答复")
                        .doesNotContain("限 ");
            });
            page.navigate(gateway.address("/desk"));
            assertThat(page.locator("main")).containsText("没有待办的事");
        }
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(Agencies.fresh()).key);
            page.navigate(gateway.address("/desk/instruments"));
            assertThat(page.locator("main")).containsText("没有监督文书");
        }
    }

    @Test
    void a_file_is_followed_and_its_rows_are_mended_or_given_up() throws Exception {
        var agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var good = Samples.penalty().put("agency", agency);
        var bad = Samples.penalty().put("agency", agency).put("documentNumber", "示市监罚〔2026〕13号");
        bad.remove("outcome");
        Path file = folder.resolve(agency + ".ndjson");
        Files.writeString(file, good + "\n" + bad + "\n");
        String batch;
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, caller.key);
            page.navigate(gateway.address("/desk/upload"));
            assertFit(page);
            page.locator("#file").setInputFiles(file);
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("main")).containsText("共 2 行，全部处理完毕", SOON);
            assertThat(page.locator("main")).containsText("决定内容");
            assertFit(page);
            assertFitByNight(page);
            batch = page.url();
            var rows = context.request().get(batch + "/errors.xlsx");
            assertThat(rows.status()).isEqualTo(200);
            assertThat(new String(rows.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
            page.navigate(gateway.address("/desk/rejections"));
            assertThat(page.locator("main")).containsText("共 1 行");
            page.locator("details summary").click();
            page.locator("input[name=reason]").fill("重复上传");
            assertFit(page);
            page.locator(".abandon button").click();
            assertThat(page.locator("main")).containsText("共 0 行");
            page.navigate(gateway.address("/desk"));
            assertThat(page.locator("main")).containsText("没有待办的事");
            assertFit(page);
            assertFitByNight(page);
        }
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(Agencies.fresh()).key);
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.navigate(batch).status()).isEqualTo(404);
            assertThat(page.navigate(batch + "/errors.csv").status()).isEqualTo(404);
            assertThat(page.navigate(batch + "/errors.xlsx").status()).isEqualTo(404);
        }
    }

    @Test
    void an_officer_is_registered_and_a_benchmark_shown_while_filling() throws Exception {
        var agency = Agencies.fresh();
        var caller = gateway.agency(agency);
        var put = caller.put("/v1/registers/benchmarks/B-1", """
                {"agency":"%s","validFrom":"2025-01-01","violation":"经营超过保质期食品",
                 "basis":["《中华人民共和国食品安全法》第一百二十四条"],
                 "bands":[{"grade":"从轻","minimumFine":"5000.00","maximumFine":"20000.00"}]}
                """.formatted(agency));
        assertThat(put.status()).isEqualTo(200);
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, caller.key);
            page.navigate(gateway.address("/desk/registers/officers/edit"));
            page.locator("#id").fill("33010600001");
            page.locator("#f-validFrom").fill("2024-01-01");
            page.locator("main form[novalidate] button").click();
            assertThat(page.locator("#problems")).containsText("姓名");
            assertFit(page);
            page.locator("#f-name").fill("王示例");
            page.locator("main form[novalidate] button").click();
            assertThat(page.locator("main")).containsText("王示例");
            page.navigate(gateway.address("/desk/registers"));
            assertFit(page);
            page.navigate(gateway.address("/desk/decisions"));
            page.locator("#f-penalty-violation").fill("经营超过保质期的食品");
            page.locator("#f-facts").click();
            assertThat(page.locator("#benchmarks")).containsText("第一百二十四条", SOON);
            page.locator("#f-subject-creditCode").fill("91330103311389008H");
            page.locator("#f-facts").click();
            assertThat(page.locator("#f-subject-creditCode-problem")).containsText("校验位不对", SOON);
            assertNarrow(page);
        }
    }

    @Test
    void of_a_state_secret_nothing_is_shown_again() throws Exception {
        var agency = Agencies.fresh();
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(agency).key);
            fillWrongly(page);
            page.locator("details summary").getByText("公示").click();
            page.locator("#f-withhold-reason").selectOption("STATE_SECRET");
            page.locator("button[value=submit]").click();
            assertThat(page.locator("#problems")).containsText("国家秘密");
            assertThat(page.content()).doesNotContain("保质期的食品原料").doesNotContain("示例市晨星餐饮");
        }
    }

    /** 综合查一次: who planned first finds out at the desk that somebody has come to plan the same. */
    @Test
    void who_planned_first_sees_that_another_comes_on_the_same_days() throws Exception {
        var agency = Agencies.fresh();
        var first = gateway.agency(agency);
        var second = Agencies.fresh();
        var visit = "\"validFrom\":\"2026-01-01\",\"name\":\"春季检查\",\"from\":\"2099-04-0%d\",\"until\":\"2099-04-0%d\","
                + "\"inspected\":[\"91330106MA2000019C\"]}";
        first.put("/v1/plans/P-1", "{\"agency\":\"" + agency + "\"," + visit.formatted(1, 5));
        var caller = gateway.agency(second);
        assertThat(caller.put("/v1/plans/P-1", "{\"agency\":\"" + second + "\"," + visit.formatted(4, 8))
                        .status())
                .isEqualTo(200);
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, first.key);
            page.navigate(gateway.address("/desk/registers/plans"));
            assertThat(page.locator("tbody tr")).containsText("与其他机关重叠");
            assertFit(page);
            page.locator("tbody a").click();
            assertThat(page.locator(".advice")).containsText(second);
            assertThat(page.locator(".advice")).containsText("2099-04-04");
            assertThat(page.locator(".advice")).containsText("综合查一次");
            assertNarrow(page);
            assertFit(page);
            assertFitByNight(page);
        }
    }

    /** What 信用中国 sent back stands in the queue in its own words, and what is under way stands elsewhere. */
    @Test
    void what_a_receiver_sent_back_waits_to_be_mended() throws Exception {
        var agency = Agencies.fresh();
        log.write(delivery(agency, "credit-china", DeliveryState.REJECTED)
                .setCode("CF_XDR_MC")
                .setMessage("名称与代码不符")
                .build());
        log.write(delivery(agency, "other-province", DeliveryState.ACCEPTED).build());
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(agency).key);
            page.navigate(gateway.address("/desk/deliveries"));
            page.waitForCondition(() -> {
                page.reload();
                return page.content().contains("名称与代码不符");
            });
            assertThat(page.locator("tbody")).containsText("信用中国");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertFit(page);
            page.navigate(gateway.address("/desk/deliveries?state=DONE"));
            assertThat(page.locator("tbody")).containsText("当事人登记地的省");
        }
    }

    private static Delivery.Builder delivery(String agency, String receiver, DeliveryState state) {
        return Delivery.newBuilder()
                .setDecisionId(agency + "-abcdefghijklmnop")
                .setReceiver(receiver)
                .setAgency(agency)
                .setReceiptId("abcdefghijklmnop")
                .setEdition(1)
                .setAction(CreditAction.PUBLISH)
                .setTable(OfficialTable.PENALTIES)
                .setState(state)
                .setStateAt(Instant.parse("2026-03-09T02:00:00Z"))
                .setRoutedAt(Instant.parse("2026-03-09T02:00:00Z"))
                .setDueOn(LocalDate.of(2026, 3, 16));
    }

    @Test
    void pages_speak_english_when_switched() throws Exception {
        try (var context = chromium.desk()) {
            Page page = logIn(context, gateway, gateway.agency(Agencies.fresh()).key);
            page.getByText("English").click();
            assertFit(page);
            page.navigate(gateway.address("/desk/decisions"));
            assertThat(page.locator("h1")).containsText("Enter a decision: Penalty");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }

    private static void fillWrongly(Page page) {
        page.navigate(gateway.address("/desk/decisions"));
        page.locator("#f-documentNumber").fill("示市监罚〔2026〕12号");
        page.locator("#f-decidedOn").fill(today().toString());
        page.locator("#f-subject-name").fill("示例市晨星餐饮有限公司(示例)");
        page.locator("#f-subject-creditCode").fill("91330103311389008H");
        page.locator("#f-facts").fill("使用超过保质期的食品原料。");
        page.locator("#f-grounds").fill("《中华人民共和国食品安全法》第三十四条");
        page.locator("#f-penalty-violation").fill("经营超过保质期的食品");
        page.locator("#f-penalty-fine").fill("5000.00");
        page.locator("button[value=submit]").click();
    }

    private static void mend(Page page) {
        page.locator("#f-subject-creditCode").fill(Samples.COMPANY);
        page.locator("#f-penalty-types input[value=FINE]").check();
        page.locator("#f-outcome").fill("罚款5000元。");
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }
}
