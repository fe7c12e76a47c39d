package org.gongshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen looks for a company's penalty with a real browser, with and without script, on a desk and on a phone. */
@OnTheWholeProduct
@NeedsBrowser
@SuppressWarnings("NullAway.Init")
final class ITSearchPage {
    private static Playwright playwright;
    private static Browser chromium;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("gongshi.browser")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @Test
    void aCitizenFindsACompanysPenaltyAndReadsIt(Deployment gongshi) throws Exception {
        var company = "示例市旅程辛食品有限公司";
        publish(gongshi, company);
        try (var context = chromium.newContext()) {
            var page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));

            page.navigate(gongshi.search("/").toString());
            page.getByRole(AriaRole.SEARCHBOX).first().fill(company);
            page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
            var hit = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(company))
                    .first();
            assertThat(hit).isVisible();
            shoot(page, "search");
            hit.click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(company);
            assertThat(page.locator("main")).containsText("5,000.00");
            shoot(page, "decision");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void pagesFitAPhoneAndWorkWithoutScript(Deployment gongshi) {
        var phone = new Browser.NewContextOptions().setViewportSize(320, 700).setJavaScriptEnabled(false);
        try (var context = chromium.newContext(phone)) {
            for (var path : List.of("/", "/search", "/search?kind=PENALTY")) {
                fits(context, gongshi.search(path).toString());
            }
        }
    }

    @Test
    void aFilterIsALinkAndAChip(Deployment gongshi) {
        try (var context = chromium.newContext()) {
            var page = context.newPage();
            page.navigate(gongshi.search("/search").toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("行政许可"))
                    .first()
                    .click();

            assertThat(page.url()).contains("kind=PERMIT");
        }
    }

    private static void fits(BrowserContext context, String address) {
        var page = context.newPage();
        page.navigate(address);
        assertThat(page.locator("main")).isVisible();
        var width = page.locator("body").boundingBox().width;
        assertThat(width).as(address).isLessThanOrEqualTo(320);
        page.close();
    }

    private static void publish(Deployment gongshi, String company) throws Exception {
        var agency = gongshi.anAgency();
        var answer = gongshi.submit(agency, Decisions.fine(agency, Decisions.serial(), company));
        var id = answer.json().path("decisionId").stringValue();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        gongshi.get(gongshi.search("/api/v1/decisions/" + id)).status() == 200);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
