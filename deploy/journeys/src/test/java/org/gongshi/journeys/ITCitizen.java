package org.gongshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongshi.journeys.Deployment.Agency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen's journeys with a real browser. One browser for all. */
@OnTheWholeProduct
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
final class ITCitizen {
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
    void findsACompanysPenaltiesNarrowsThemReadsAndPrintsOne(Deployment gongshi) throws Exception {
        var company = "示例市旅程辛食品有限公司";
        int serial = Decisions.serial();
        var id = published(gongshi, serial, company);
        try (var context = browsing.desk(home(gongshi))) {
            var page = context.newPage();
            page.navigate(home(gongshi));
            page.getByRole(AriaRole.SEARCHBOX).first().fill(company);
            page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
            assertThat(page.locator(".found")).containsText("1 件决定");

            page.navigate(gongshi.search("/search").toString());
            page.locator(".facet").getByText("行政处罚").first().click();
            assertThat(page).hasURL(Pattern.compile(".*kind=PENALTY.*"));
            page.locator(".chips a").first().click();
            assertThat(page.locator(".chips")).hasCount(0);

            page.navigate(gongshi.search("/search?q=" + company).toString());
            page.locator(".hit a").first().click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(company);
            assertThat(page.locator("main")).containsText("5,000.00");
            assertThat(page.getByText("报告错误")).hasAttribute("href", "/error-reports/new?decision=" + id);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".nav")).isHidden();
            assertThat(page.locator(".code")).isVisible();
            assertThat(paper(page.pdf()))
                    .contains(company, Decisions.number(serial), "5,000.00", "第一百二十五条", "/decisions/" + id);
        }
    }

    @Test
    void seesWhatWasCorrectedAndWhatWasPaid(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        int serial = Decisions.serial();
        var company = "示例市旅程卯食品有限公司";
        var id = published(gongshi, serial, company);
        gongshi.submit(agency, Decisions.corrected(agency, serial, company, "经营未按规定标示贮存条件的预包装食品"));
        for (var amount : List.of("2000.00", "3000.00")) {
            gongshi.post("/v1/outcomes", agency.key(), "application/json", Decisions.payment(agency, serial, amount));
        }
        var address = gongshi.search("/decisions/" + id);
        await().atMost(Story.PATIENCE).until(() -> gongshi.get(address).text().contains("第 4 版"));
        // Editions have an index of their own, which may be a moment behind.
        var editions = gongshi.search("/api/v1/decisions/" + id + "/revisions");
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(editions).json().path("items").size() == 4);
        try (var context = browsing.desk(home(gongshi))) {
            var page = context.newPage();
            page.navigate(address.toString());
            assertThat(page.locator(".timeline > li")).hasCount(4);
            assertThat(page.locator(".timeline del").first()).isVisible();
            assertThat(page.locator(".timeline")).containsText("贮存条件");
            assertThat(page.locator("caption")).hasText("分期缴纳");
            browsing.assertFit(page, "decision-history");
        }
    }

    @Test
    void readsInEnglishFromTheSwitchOn(Deployment gongshi) {
        try (var context = browsing.desk(home(gongshi))) {
            var page = context.newPage();
            page.navigate(gongshi.search("/search?kind=PERMIT").toString());
            page.getByText("English").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page).hasURL(Pattern.compile(".*kind=PERMIT.*"));
            page.locator(".hit a").first().click();
            assertThat(page.locator("main")).containsText("What was decided");
        }
    }

    @Test
    void followsAQuestionWithAFeedReader(Deployment gongshi) throws Exception {
        var company = "示例市旅程巳食品有限公司";
        try (var context = browsing.desk(home(gongshi))) {
            var page = context.newPage();
            page.navigate(gongshi.search("/search?q=" + company).toString());
            var named = page.locator("head link[type='application/atom+xml']").getAttribute("href");
            var feed = new FeedReader(URI.create(page.url()).resolve(named));
            assertThat(feed.entries()).isEmpty();

            var id = published(gongshi, Decisions.serial(), company);

            await().atMost(Story.PATIENCE).until(() -> feed.entries().size() == 1);
            var entry = feed.entries().getFirst();
            assertThat(entry.title()).contains(company);
            page.navigate(entry.link());
            assertThat(page).hasURL(Pattern.compile(".*/decisions/" + id));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(company);
        }
    }

    @Test
    void checksAnOfficersCertificate(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var officer = gongshi.get(gongshi.gateway("/v1/registers/officers"), agency.key())
                .json()
                .at("/items/0");
        try (var context = browsing.phone(home(gongshi))) {
            var page = context.newPage();
            page.navigate(home(gongshi));
            page.locator(".doors a[href='/officers']").click();
            page.getByLabel("执法证号").fill(officer.path("id").asString(""));
            check(page).first().click();
            assertThat(page.locator(".certificate.is-good")).containsText(agency.name());
            assertThat(page.locator(".certificate.is-good h2")).hasText("有效");

            page.getByLabel("执法机关").fill(agency.name());
            page.getByLabel("姓名").fill("王示例");
            check(page).last().click();
            assertThat(page.locator(".certificate.is-good")).containsText("王示例");

            page.getByLabel("执法证号").fill("33010600000");
            check(page).first().click();
            assertThat(page.locator(".certificate")).containsText("没有登记");
        }
    }

    private static Locator check(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核对"));
    }

    /** What is to be read on the printed pages. */
    private static String paper(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String home(Deployment gongshi) {
        return gongshi.search("/").toString();
    }

    private static String published(Deployment gongshi, int serial, String company) throws Exception {
        Agency agency = gongshi.anAgency();
        var answer = gongshi.submit(agency, Decisions.fine(agency, serial, company));
        var id = answer.json().path("decisionId").stringValue();
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(gongshi.search("/search?q=" + URLEncoder.encode(company, UTF_8)))
                        .text()
                        .contains(id));
        return id;
    }
}
