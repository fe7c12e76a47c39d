package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshi.journeys.PublicPages.Kind;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page there is, in both languages. */
@OnTheWholeProduct
@NeedsBrowser
final class ITEveryPage {
    /** Of a page as it travels: on a weak connection of 50 kB/s it is there in about a second. */
    private static final int HEAVIEST = 60 * 1024;

    /** Each goes through the pages of its turn, beside the others, with a browser of its own. */
    private static final int WALKS = 2;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @Execution(ExecutionMode.CONCURRENT)
    void everyPageIsFitForEveryoneAndLight(int walk, Deployment gongshi) throws Exception {
        var pages = new PublicPages(gongshi, gongshi.anAgency())
                .all(withdrawn(gongshi, "REVOKED"), withdrawn(gongshi, "PRIVACY"));
        assertThat(listed(gongshi)).allMatch(kind -> pages.stream().anyMatch(page -> isOf(kind, page)));
        try (var browsing = new Browsing();
                var context = browsing.desk(gongshi.search("/").toString())) {
            var page = context.newPage();
            enter(page, gongshi);
            for (int at = walk; at < pages.size(); at += WALKS) {
                look(browsing, page, gongshi, pages.get(at), "zh-CN");
                browsing.assertLegibleInTheDark(page);
                look(browsing, page, gongshi, pages.get(at), "en");
            }
            browsing.assertNothingAskedElsewhereAndNoComplaint();
        }
    }

    private static void look(Browsing browsing, Page page, Deployment gongshi, Kind kind, String language) {
        var path = kind.path() + (kind.path().contains("?") ? "&" : "?") + "lang=" + language.substring(0, 2);
        var answer = page.navigate(gongshi.search(path).toString());
        assertThat(answer.status()).as(path).isEqualTo(kind.status());
        assertThat(answer.request().sizes().responseBodySize)
                .as("bytes of %s", path)
                .isBetween(100, HEAVIEST);
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
        assertThat(page.locator("main h1").count()).as("headings of %s", path).isEqualTo(1);
        assertThat(page.locator(
                                "script:not([type='application/ld+json'], [src^='/assets/supervision'], [src^='/assets/echarts'])")
                        .count())
                .as("scripts of %s", path)
                .isZero();
        browsing.assertFit(page, kind.name() + "-" + language);
    }

    /** A supervisor, so that their pages open, too. */
    private static void enter(Page page, Deployment gongshi) {
        page.navigate(gongshi.search("/supervision?lang=zh").toString());
        page.getByLabel("账号").fill("province");
        page.getByLabel("密码").fill(gongshi.supervisorPassword("province"));
        page.locator("main button[type=submit]").click();
    }

    /** The kinds of pages that the portal has. */
    private static List<Pattern> listed(Deployment gongshi) throws IOException {
        return Files.readAllLines(gongshi.root().resolve("search-api/src/test/resources/pages.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\{[a-zA-Z]+:((?:[^{}]|\\{[0-9]+})+)}", "($1)")
                        .replaceAll("\\{\\*[a-zA-Z]+}", ".+")
                        .replaceAll("\\{[a-zA-Z]+}", "[^/]+"))
                .map(Pattern::compile)
                .toList();
    }

    private static boolean isOf(Pattern kind, Kind page) {
        return kind.matcher(page.path().replaceFirst("\\?.*", "")).matches();
    }

    private static String withdrawn(Deployment gongshi, String reason) throws Exception {
        var agency = gongshi.anAgency();
        int serial = Decisions.serial();
        var id = gongshi.submit(agency, Decisions.fine(agency, serial, "示例市旅程寅食品有限公司"))
                .json()
                .path("decisionId")
                .stringValue();
        gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, reason));
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(gongshi.search("/decisions/" + id)).status() == 410);
        return id;
    }
}
