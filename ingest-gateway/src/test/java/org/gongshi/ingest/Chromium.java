package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser, and somebody from an agency before it. */
final class Chromium implements AutoCloseable {
    /** A small phone; a tablet; a desk. */
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);

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

    /** Nothing that a screen reader, a keyboard or weak eyes would stumble over; needs script. Seconds, on a long form. */
    static void assertFit(Page page) {
        assertNoViolation(page, new AxeBuilder(page));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertNarrow(page);
        }
    }

    /** Nothing is too pale in the dark. */
    static void assertFitByNight(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNoViolation(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void assertNoViolation(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /** Nothing is wider than the screen. */
    static void assertNarrow(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s is too wide", page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
