package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A real browser with a Chinese reader before it, who notices what no page may do: ask elsewhere, complain, be too wide. */
final class Browsing implements AutoCloseable {
    /** A small phone; 200 % of a screen of 1280; a tablet; a desk. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 768, 1440);

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("gongshi.browser")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    BrowserContext desk(String home) {
        return watched(home, new Browser.NewContextOptions().setLocale("zh-CN"));
    }

    /** Half a hand wide, and without script. */
    BrowserContext phone(String home) {
        return watched(
                home,
                new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setViewportSize(320, 700)
                        .setJavaScriptEnabled(false));
    }

    private BrowserContext watched(String home, Browser.NewContextOptions options) {
        var context = chromium.newContext(options);
        context.onRequest(request -> {
            if (!request.url().startsWith(home)) {
                elsewhere.add(request.url());
            }
        });
        context.onConsoleMessage(message -> complaints.add(message.page().url() + ": " + message.text()));
        return context;
    }

    /** Fits every width, and nothing in it stops a screen reader, a keyboard or weak eyes. */
    void assertFit(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d px", page.url(), width)
                    .isLessThanOrEqualTo(width);
        }
        assertAccessible(new AxeBuilder(page), page.url());
        if (Boolean.getBoolean("gongshi.screenshots")) {
            shootAll(page, name);
        }
    }

    /** Only colours differ in the dark. */
    void assertLegibleInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(new AxeBuilder(page).withRules(List.of("color-contrast")), page.url() + " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void assertAccessible(AxeBuilder axe, String where) {
        assertThat(axe.analyze().getViolations())
                .as(where)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /** For people who look: every width, in the light, in the dark, on paper. */
    private static void shootAll(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                shoot(page, "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
            }
        }
        page.pdf(new Page.PdfOptions().setPath(Path.of("target/screenshots", name + ".pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Since the browser was opened. It may complain of a page that is not there, and of a date that the page shows as mistyped. */
    void assertNothingAskedElsewhereAndNoComplaint() {
        assertThat(elsewhere).isEmpty();
        assertThat(complaints)
                .allMatch(complaint -> complaint.contains("Failed to load resource: the server responded")
                        || complaint.contains("does not conform to the required format"));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
