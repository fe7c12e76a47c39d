package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser, and somebody from an agency before it. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("gongshi.browser")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

    BrowserContext desk() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    }

    /** Half a hand wide, and without script. */
    BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(320, 700)
                .setJavaScriptEnabled(false));
    }

    static Page logIn(BrowserContext context, RunningGateway gateway, String key) {
        Page page = context.newPage();
        page.navigate(gateway.address("/desk"));
        page.getByLabel("接口密钥").fill(key);
        page.locator("main button[type=submit]").click();
        return page;
    }

    /** Nothing that a screen reader, a keyboard or weak eyes would stumble over; needs script. */
    static void assertFit(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertNarrow(page);
    }

    /** Nothing is wider than the screen. */
    static void assertNarrow(Page page) {
        assertThat(page.locator("body").boundingBox().width)
                .as("%s is too wide", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
