package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every page that a citizen can come to, by a name for it: a change that adds a page adds its line. */
final class PublicPages {
    private PublicPages() {}

    /** @param withdrawn id of a decision that left a tombstone */
    static Map<String, String> all(Deployment gongshi, String withdrawn) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        String decision = decision(gongshi);
        pages.put("home", "/");
        pages.put("home-english", "/?lang=en");
        pages.put("results", "/search?lang=zh&q=" + encoded("食品"));
        pages.put("results-narrowed", "/search?kind=PENALTY&region=330000&from=2025-01-01&minFine=100&sort=fine");
        pages.put("results-none", "/search?kind=PERMIT&q=" + encoded("不存在的公司甲乙丙"));
        pages.put("results-mistaken", "/search?minFine=abc&kind=FINE");
        pages.put("decision", "/decisions/" + decision);
        pages.put("decision-english", "/decisions/" + decision + "?lang=en");
        pages.put("withdrawn", "/decisions/" + withdrawn + "?lang=zh");
        pages.put("withdrawals", "/withdrawals");
        pages.put("status", "/status");
        pages.put("data", "/data");
        var agency = gongshi.anAgency();
        pages.putAll(ofRegisters(agency.creditCode()));
        var reporting = new Reporting(gongshi, agency);
        pages.put("complaints", "/complaints?q=" + encoded("市场监督"));
        pages.put("complaint-form", "/complaints/new?agency=" + agency.creditCode());
        pages.put("complaint-filed", page(reporting.complain("窗口没有人受理。", "")) + "/filed");
        pages.put("error-reports", "/error-reports");
        pages.put("error-report-form", "/error-reports/new?decision=" + decision);
        pages.put("error-report-standing", page(reporting.reportError("金额少了一个零。", "")));
        pages.put("supervision-login", "/supervision/login");
        pages.put("not-found", "/nothing");
        return pages;
    }

    private static Map<String, String> ofRegisters(String agency) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("agencies", "/agencies");
        pages.put("agencies-none", "/agencies?q=" + encoded("没有这样的机关"));
        pages.put("agency", "/agencies/" + agency + "?lang=zh");
        pages.put("agency-english", "/agencies/" + agency + "?lang=en");
        pages.put("officers", "/officers?lang=zh");
        pages.put("officer-unknown", "/officers?number=0");
        pages.put("officer-which", "/officers?name=x&agency=" + encoded("杭州"));
        pages.put("registers", "/registers");
        pages.put("register", "/registers/benchmarks?agency=" + agency);
        pages.put("register-mistaken", "/registers/laws?on=never");
        pages.put("entry", "/registers/service-guides/" + agency + "/1");
        return pages;
    }

    private static String decision(Deployment gongshi) throws Exception {
        return gongshi.get(gongshi.search("/api/v1/decisions?kind=PENALTY&size=1&sort=fine"))
                .json()
                .at("/items/0/id")
                .stringValue();
    }

    private static String page(Deployment.Answer report) {
        return report.json().path("statusUrl").asString("").replace("/api/v1", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
