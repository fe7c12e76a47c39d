package org.gongshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.journeys.Deployment.Agency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen's journeys with a real browser, and what holds for every page there is. One browser for all. */
@OnTheWholeProduct
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
final class ITCitizen {
    /** Of a page as it travels: on a weak connection of 50 kB/s it is there in about a second. */
    private static final int HEAVIEST = 60 * 1024;

    private static Browsing browsing;
    private static HttpClient http;

    @BeforeAll
    static void openBrowser() {
        browsing = new Browsing();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void closeBrowser() {
        http.close();
        browsing.assertNothingAskedElsewhereAndNoComplaint();
        browsing.close();
    }

    @Test
    void findsACompanysPenaltiesNarrowsThemReadsAndPrintsOne(Deployment gongshi) throws Exception {
        var company = "示例市旅程辛食品有限公司";
        var id = published(gongshi, Decisions.serial(), company);
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
            assertThat(page.pdf()).startsWith("%PDF".getBytes(US_ASCII));
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
    void everyPageIsFitForEveryoneAndLight(Deployment gongshi) throws Exception {
        var pages = PublicPages.all(gongshi, withdrawn(gongshi));
        try (var context = browsing.desk(home(gongshi));
                var plain = browsing.phone(home(gongshi))) {
            var page = context.newPage();
            var withoutScript = plain.newPage();
            for (var each : pages.entrySet()) {
                var address = gongshi.search(each.getValue()).toString();
                page.navigate(address);
                browsing.assertFit(page, each.getKey());
                withoutScript.navigate(address);
                assertThat(withoutScript.locator("main h1")).isVisible();
                assertThat(compressed(address)).as(address).isLessThanOrEqualTo(HEAVIEST);
            }
        }
    }

    private static String home(Deployment gongshi) {
        return gongshi.search("/").toString();
    }

    /** The server sends what is not a success as it is. */
    private static int compressed(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .contains("gzip");
        }
        return answer.body().length;
    }

    private static String withdrawn(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        int serial = Decisions.serial();
        var id = published(gongshi, serial, "示例市旅程寅食品有限公司");
        gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, "REVOKED"));
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(gongshi.search("/decisions/" + id)).status() == 410);
        return id;
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
