package org.gongshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen reports an error and complains with a real browser, without script; the agency and a supervisor answer in theirs. */
@OnTheWholeProduct
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
final class ITReports {
    private static Browsing browsing;

    @BeforeAll
    static void openBrowser() {
        browsing = new Browsing();
    }

    @AfterAll
    static void closeBrowser() {
        browsing.close();
    }

    @Test
    void anErrorReportedOnADecisionIsAnsweredAtTheDeskAndWhatWasWrittenIsErased(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var decision = published(gongshi, agency, "示例市旅程纠错食品有限公司");
        try (var citizen = browsing.phone(gongshi.search("/").toString());
                var clerk = browsing.phone(gongshi.gateway("/").toString())) {
            var page = citizen.newPage();
            page.navigate(gongshi.search("/decisions/" + decision).toString());
            page.locator("a[href*='/error-reports/new']").first().click();
            assertThat(page.locator("main")).containsText(agency.name());
            button(page, "提交纠错").click();
            assertThat(page.locator("#problems")).containsText("“错在哪里，应当怎样”没有填写");
            page.getByLabel("金额").check();
            page.getByLabel("错在哪里，应当怎样").fill("罚款金额应当是五百元。");
            page.getByLabel("联系方式").fill("旅程联系人 13900001111");
            button(page, "提交纠错").click();
            var number = page.locator(".ticket-number").textContent().strip();

            var desk = clerk.newPage();
            desk.navigate(gongshi.gateway("/desk/reports").toString());
            desk.getByLabel("接口密钥").fill(agency.key());
            desk.locator("main button[type=submit]").click();
            var queued = desk.locator("section.report").filter(new Locator.FilterOptions().setHasText(number));
            awaitAtTheDesk(desk, gongshi, queued, 1);
            assertThat(queued).containsText("罚款金额应当是五百元。");
            assertThat(queued).containsText("13900001111");
            queued.locator("summary").click();
            queued.getByLabel("核实结果").selectOption("CORRECTED");
            queued.getByLabel("更正的修订号").fill("2");
            queued.locator("textarea").fill("金额已按原决定书更正。");
            queued.locator("button[type=submit]").click();
            awaitAtTheDesk(desk, gongshi, queued, 0);
            assertThat(desk.locator("main")).not().containsText(number);

            await().atMost(Story.PATIENCE)
                    .until(() -> gongshi.get(gongshi.search("/error-reports/" + number))
                            .text()
                            .contains("金额已按原决定书更正。"));
            page.navigate(gongshi.search("/error-reports/" + number).toString());
            assertThat(page.locator("main")).containsText("已更正");
            button(page, "基本满意").click();
            assertThat(page.locator("main")).containsText("您的回答是：基本满意");
            var kept = latest(gongshi, Topics.REPORTS_ERRORS, agency.creditCode() + "/" + number);
            assertThat(((ErrorReport) kept).getProgress().getSealed()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aComplaintGoesToItsSupervisorAndToNoOther(Deployment gongshi) throws Exception {
        var agency = gongshi.agencies().stream()
                .filter(one -> one.name().contains("西湖区市场监督管理局"))
                .findFirst()
                .orElseThrow();
        try (var citizen = browsing.phone(gongshi.search("/").toString());
                var office = browsing.desk(gongshi.search("/").toString())) {
            var page = citizen.newPage();
            page.navigate(gongshi.search("/complaints").toString());
            page.getByLabel("机关名称里的几个字").fill("西湖区 市场监督");
            button(page, "查找机关").click();
            page.locator(".offices a.go").first().click();
            assertThat(page.locator("main")).containsText("西湖区司法局");
            page.getByLabel("执法行为").check();
            page.getByLabel("简单粗暴").check();
            page.getByLabel("发生了什么").fill("在柜台被大声斥责，没有说明理由。");
            page.getByLabel("联系方式").fill("旅程投诉人 13900002222");
            button(page, "提交投诉").click();
            var number = page.locator(".ticket-number").textContent().strip();

            var desk = office.newPage();
            desk.navigate(gongshi.search("/supervision/complaints").toString());
            desk.getByLabel("账号").fill("county");
            desk.getByLabel("密码").fill(gongshi.supervisorPassword("county"));
            button(desk, "登录").click();
            desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                    .click();
            assertThat(desk.locator("main")).containsText("13900002222");
            browsing.assertFit(desk, "supervision-complaint");
            desk.getByLabel("答复", new Page.GetByLabelOptions().setExact(true)).fill("已核实，执法人员作了检查。");
            button(desk, "答复并办结").click();
            assertThat(desk.locator("main")).containsText("已在办结时删除");
            assertThat(desk.locator("main")).not().containsText("13900002222");

            page.navigate(gongshi.search("/complaints").toString());
            page.getByLabel("查询编号").fill(number.toLowerCase(Locale.ROOT).replace("-", " "));
            button(page, "查询").click();
            assertThat(page.locator("main")).containsText("已核实，执法人员作了检查。");
            button(page, "不满意").click();
            assertThat(page.locator("main")).containsText("您的回答是：不满意");
            var kept = latest(gongshi, Topics.REPORTS_COMPLAINTS, agency.creditCode() + "/" + number);
            assertThat(((Complaint) kept).getProgress().getSealed()).isEqualTo(Optional.empty());
        }
        outOfScope(gongshi);
    }

    /** An agency of another city, and a supervisor of this county. */
    private static void outOfScope(Deployment gongshi) throws Exception {
        var elsewhere = gongshi.agencies().stream()
                .filter(one -> one.name().contains("宁波市生态环境局"))
                .findFirst()
                .orElseThrow();
        var reporting = new Reporting(gongshi, elsewhere);
        var number = reporting.complain("排污口一直没有人来查。", "").json().path("number").asString("");

        assertThat(reporting.read("county", "/complaints").text()).doesNotContain(number);
        assertThat(reporting.read("county", "/complaints/" + number).status()).isEqualTo(404);
        assertThat(reporting
                        .step("market-line", number, "answer", "{\"answer\":\"不归我管\"}")
                        .status())
                .isEqualTo(404);
        assertThat(reporting.read("province", "/complaints/" + number).text()).contains("排污口");
    }

    /** The desk shows what was known when it was asked: a clerk asks again. */
    private static void awaitAtTheDesk(Page desk, Deployment gongshi, Locator reports, int count) {
        await().pollInSameThread().atMost(Story.PATIENCE).until(() -> {
            desk.navigate(gongshi.gateway("/desk/reports").toString());
            return reports.count() == count;
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String published(Deployment gongshi, Agency agency, String company) throws Exception {
        var answer = gongshi.submit(agency, Decisions.fine(agency, Decisions.serial(), company));
        var id = answer.json().path("decisionId").stringValue();
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(gongshi.search("/decisions/" + id)).status() == 200);
        return id;
    }

    private static SpecificRecord latest(Deployment gongshi, Topic<?> topic, String key) {
        try (var registry = new RegistryCatalogue(gongshi.registry())) {
            return new ExchangeRecords(registry).decode(new RawTopics(gongshi).latest(topic, key));
        }
    }
}
