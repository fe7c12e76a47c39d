package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.journeys.Deployment.Agency;

/**
 * Every page that people can come to. A change that adds a page adds its line; that each kind is here is compared with the
 * portal's own list ({@code search-api}, {@code pages.txt}).
 */
record PublicPages(Deployment gongshi, Agency agency) {

    /** @param name for its pictures */
    record Kind(String name, String path, int status) {
        private static Kind of(String name, String path) {
            return new Kind(name, path, 200);
        }
    }

    /**
     * @param withdrawn id of a decision that left a tombstone
     * @param gone id of one that left nothing
     */
    List<Kind> all(String withdrawn, String gone) throws Exception {
        var complaint = report(complaint("窗口没有人受理。"));
        return Stream.of(
                        ofSupervision(complaint),
                        ofDecisions(withdrawn, gone),
                        ofRegisters(),
                        ofReports(complaint),
                        Stream.of(
                                Kind.of("home", "/"),
                                Kind.of("status", "/status"),
                                Kind.of("data", "/data"),
                                Kind.of("dictionary", "/data/dictionary"),
                                Kind.of("licence", "/data/licence"),
                                new Kind("not-found", "/nothing", 404)))
                .flatMap(kinds -> kinds)
                .toList();
    }

    private Stream<Kind> ofSupervision(String complaint) throws Exception {
        return Stream.of(
                Kind.of("supervision", "/supervision"),
                Kind.of("supervision-agency", "/supervision/agencies/" + agency.creditCode()),
                Kind.of("supervision-acts", "/supervision/agencies/" + agency.creditCode() + "/acts"),
                Kind.of("supervision-cards", "/supervision/cards?state=MISSED"),
                Kind.of("supervision-card", card()),
                Kind.of("supervision-alerts", "/supervision/alerts"),
                Kind.of("supervision-alert", alert()),
                Kind.of(
                        "supervision-annual",
                        "/supervision/reports/annual/" + Decisions.today().getYear()),
                new Kind("supervision-mistaken", "/supervision/cards?state=WRONG", 400),
                Kind.of("supervision-login", "/supervision/login?error"),
                Kind.of("supervision-complaints", "/supervision/complaints?state=OPEN"),
                Kind.of("supervision-complaint", "/supervision" + complaint),
                new Kind("supervision-missing", "/supervision/complaints/0", 404));
    }

    /** The first thing that needs a supervisor. */
    private String alert() throws Exception {
        var alerts = gongshi.send(HttpRequest.newBuilder(gongshi.search("/api/v1/supervision/alerts"))
                .header("Authorization", gongshi.supervisorLogin("province")));
        return "/supervision/alerts/"
                + Stream.of(alerts.json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString()
                                .split("/", -1))
                        .map(part -> encoded(part).replace("+", "%20"))
                        .collect(Collectors.joining("/"));
    }

    /** The latest case in which something is not as it should be. */
    private String card() throws Exception {
        var cards = gongshi.send(HttpRequest.newBuilder(gongshi.search("/api/v1/supervision/cards?state=MISSED&size=1"))
                .header("Authorization", gongshi.supervisorLogin("province")));
        var card = cards.json().path("items").path(0);
        return "/supervision/cards/%s/%s"
                .formatted(
                        card.path("agency").asString(),
                        encoded(card.path("case").asString()).replace("+", "%20"));
    }

    private Stream<Kind> ofDecisions(String withdrawn, String gone) throws Exception {
        return Stream.of(
                Kind.of("results", "/search?q=" + encoded("食品")),
                Kind.of("results-narrowed", "/search?kind=PENALTY&region=330000&from=2025-01-01&minFine=100&sort=fine"),
                Kind.of("results-near", "/search?q=shipinbiaoqian"),
                Kind.of("results-none", "/search?kind=PERMIT&q=" + encoded("不存在的公司甲乙丙")),
                new Kind("results-mistaken", "/search?minFine=abc&kind=FINE", 400),
                Kind.of("penalty", decision("PENALTY")),
                Kind.of("permit", decision("PERMIT")),
                Kind.of("coercion", decision("COERCION")),
                Kind.of("inspection", decision("INSPECTION")),
                new Kind("withdrawn", "/decisions/" + withdrawn, 410),
                new Kind("gone", "/decisions/" + gone, 410),
                Kind.of("withdrawals", "/withdrawals"),
                Kind.of("withdrawals-none", "/withdrawals?year=1999"));
    }

    private Stream<Kind> ofRegisters() {
        var code = agency.creditCode();
        return Stream.of(
                Kind.of("agencies", "/agencies"),
                Kind.of("agencies-none", "/agencies?q=" + encoded("没有这样的机关")),
                Kind.of("agency", "/agencies/" + code),
                Kind.of("officers", "/officers"),
                Kind.of("officer", "/officers?name=" + encoded("王示例") + "&agency=" + code),
                Kind.of("officer-unknown", "/officers?number=0"),
                Kind.of("officer-which", "/officers?name=x&agency=" + encoded("杭州")),
                Kind.of("registers", "/registers"),
                Kind.of("register", "/registers/benchmarks?agency=" + code),
                new Kind("register-mistaken", "/registers/laws?on=never", 400),
                Kind.of("entry", "/registers/service-guides/" + code + "/1"));
    }

    private Stream<Kind> ofReports(String complaint) throws Exception {
        return Stream.of(
                Kind.of("complaints", "/complaints?q=" + encoded("市场监督")),
                new Kind("complaints-mistaken", "/complaints?number=1", 400),
                Kind.of("complaint-form", "/complaints/new?agency=" + agency.creditCode()),
                Kind.of("complaint-filed", complaint + "/filed"),
                Kind.of("error-reports", "/error-reports"),
                Kind.of(
                        "error-report-form",
                        decision("PENALTY").replace("/decisions/", "/error-reports/new?decision=")),
                Kind.of("error-report-standing", report(errorReport())),
                new Kind("reports-closed", "/reports/closed", 503));
    }

    private Deployment.Answer complaint(String text) throws Exception {
        return new Reporting(gongshi, agency).complain(text, "");
    }

    private Deployment.Answer errorReport() throws Exception {
        return new Reporting(gongshi, agency).reportError("金额少了一个零。", "");
    }

    /** Not of today: what is published now may be taken back meanwhile. */
    private String decision(String kind) throws Exception {
        var yesterday = Decisions.today().minusDays(1);
        return "/decisions/"
                + gongshi.get(gongshi.search("/api/v1/decisions?size=1&kind=" + kind + "&to=" + yesterday))
                        .json()
                        .at("/items/0/id")
                        .stringValue();
    }

    private static String report(Deployment.Answer sent) {
        return sent.json().path("statusUrl").asString("").replace("/api/v1", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
