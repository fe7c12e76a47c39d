package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Markers.Marker;
import tools.jackson.databind.JsonNode;

/**
 * Every way out of the product (出口), each read whole: a change that opens a further one adds its line to {@link #all}.
 *
 * @param answers what the gateway said to each of the planted submissions
 */
record Exits(Deployment gongshi, Agency agency, List<Planted> planted, List<JsonNode> answers) {

    /** A way out and all that came through it. */
    record Exit(String name, String text) {}

    /** The one table of exits. */
    List<Exit> all() throws Exception {
        var exits = new ArrayList<Exit>();
        for (var answer : answers) {
            exits.add(new Exit("answer", answer.toString()));
            exits.add(new Exit("receipt", asAgency("/v1/receipts/" + text(answer, "receiptId"))));
            exits.add(new Exit("explained", asAgency("/v1/receipts/" + text(answer, "receiptId") + "?explain")));
            if (answer.hasNonNull("decisionId")) {
                exits.add(new Exit("page", asCitizen("/decisions/" + text(answer, "decisionId"))));
                exits.add(new Exit("English page", asCitizen("/decisions/" + text(answer, "decisionId") + "?lang=en")));
                exits.add(new Exit("API", asCitizen("/api/v1/decisions/" + text(answer, "decisionId"))));
                exits.add(new Exit(
                        "revisions", asCitizen("/api/v1/decisions/" + text(answer, "decisionId") + "/revisions")));
                exits.add(
                        new Exit("similar", asCitizen("/api/v1/decisions/" + text(answer, "decisionId") + "/similar")));
            }
        }
        exits.add(
                new Exit("clearance", asAgency("/v1/cases/" + URLEncoder.encode(Planted.CASE, UTF_8) + "/clearance")));
        exits.add(new Exit("search page", unmarked("/search?q=" + URLEncoder.encode("记号", UTF_8))));
        exits.add(new Exit(
                "answers and highlights",
                unmarked("/api/v1/decisions?size=100&facets=agency&q=" + URLEncoder.encode("记号", UTF_8))));
        for (var file : List.of("atom", "csv")) {
            exits.add(new Exit(
                    file,
                    asCitizen("/api/v1/decisions.%s?size=100&q=%s".formatted(file, URLEncoder.encode("记号", UTF_8)))));
        }
        for (var page : List.of("/", "/?lang=en", "/withdrawals", "/status", "/data", "/data/dictionary")) {
            exits.add(new Exit("page " + page, asCitizen(page)));
        }
        exits.addAll(registers());
        exits.add(new Exit("feed of penalties", asReceiver("penalties", "application/x-ndjson")));
        exits.add(new Exit("feed of penalties as CSV", asReceiver("penalties", "text/csv")));
        exits.add(new Exit("feed of permits", asReceiver("permits", "application/x-ndjson")));
        exits.addAll(copies());
        exits.addAll(supervision());
        exits.add(new Exit("deliveries", asAgency("/v1/deliveries?size=1000")));
        exits.addAll(DeskVisit.exits(gongshi, agency, answers));
        for (var each : planted) {
            exits.add(new Exit(
                    "error of " + each.what(), refused("/v1/" + each.type(), "application/json", each.broken())));
            exits.addAll(refusedRows(each));
        }
        exits.add(new Exit("error of a register", register()));
        exits.add(new Exit("dead letters", gongshi.run("dead-letters", "list").output()));
        exits.addAll(reports());
        // Behind what was refused, which has come through too.
        new RawTopics(gongshi).texts().forEach((topic, text) -> exits.add(new Exit("topic " + topic, text)));
        exits.add(new Exit("index", allDocuments("")));
        exits.add(new Exit("editions index", allDocuments("/editions")));
        exits.add(new Exit("metrics", metrics()));
        exits.add(new Exit("logs", logs()));
        return exits;
    }

    /** What leaves as a whole: changes, the daily copy, a receiver's files of the day, and what it was pushed. */
    private List<Exit> copies() throws Exception {
        var receivers = new Receivers(gongshi);
        var snapshot = receivers.operate("snapshots").json().path("file").asString();
        var day =
                receivers.operate("dailyfiles/credit-china").json().path("date").asString();
        var exits = new ArrayList<Exit>();
        exits.add(new Exit("changes", asCitizen("/api/v1/changes")));
        for (var path : List.of("changes?region=330000", "subjects/" + agency.creditCode() + "/inspections")) {
            exits.add(new Exit(
                    path + " for an agency",
                    gongshi.get(gongshi.search("/api/v1/" + path), agency.key()).text()));
        }
        exits.add(new Exit("daily copy", receivers.unpacked("/api/v1/snapshots/" + snapshot)));
        exits.addAll(new DailyFiles(gongshi, "credit-china", day).exits());
        var pushed = gongshi.folder().resolve("receiver/credit-china.ndjson");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(pushed).contains("记号甲食品"));
        exits.add(new Exit("pushed", Files.readString(pushed)));
        return exits;
    }

    /** What supervisors see, and take with them: cases and sums tell of nobody. */
    private List<Exit> supervision() throws Exception {
        var exits = new ArrayList<Exit>();
        for (var path : List.of(
                "supervision/cards?size=100&agency=" + agency.creditCode(),
                "supervision/cards.csv?agency=" + agency.creditCode(),
                "supervision/indicators?agency=" + agency.creditCode(),
                "supervision/alerts?agency=" + agency.creditCode(),
                "supervision/alerts.atom?agency=" + agency.creditCode(),
                "supervision/reports/annual/" + Decisions.today().getYear(),
                "subjects/" + agency.creditCode() + "/inspections")) {
            var asked = HttpRequest.newBuilder(gongshi.search("/api/v1/" + path))
                    .header("Authorization", gongshi.supervisorLogin("province"));
            exits.add(new Exit(path + " for a supervisor", gongshi.send(asked).text()));
        }
        return exits;
    }

    /** Pages and answers about agencies, officers and registers, whose latest decisions and findings are decisions' texts. */
    private List<Exit> registers() throws Exception {
        var word = URLEncoder.encode("记号", UTF_8);
        var exits = new ArrayList<Exit>();
        exits.add(new Exit("agencies", asCitizen("/agencies")));
        exits.add(new Exit(
                "chart",
                gongshi.get(gongshi.gateway("/v1/charts/" + agency.creditCode() + "/penalty/" + "0".repeat(64)))
                        .text()));
        exits.add(new Exit("agency page", asCitizen("/agencies/" + agency.creditCode())));
        exits.add(new Exit("officers", asCitizen("/officers?number=" + word)));
        exits.add(new Exit("one box", unmarked("/api/v1/search?q=" + word)));
        exits.add(new Exit("suggest", asCitizen("/api/v1/suggest?q=" + word)));
        for (var register : List.of("agencies", "matters", "service-guides", "benchmarks", "window-posts", "laws")) {
            exits.add(new Exit("API of " + register, asCitizen("/api/v1/registers/" + register + "?size=100")));
            exits.add(new Exit("page of " + register, asCitizen("/registers/" + register)));
        }
        return exits;
    }

    /** Every document, page by page: other tests leave more than fit one answer. */
    private String allDocuments(String index) throws Exception {
        var all = new StringBuilder();
        var page = gongshi.get(gongshi.at(9200, index + "/_search?size=5000&scroll=1m"));
        while (!page.json().path("hits").path("hits").isEmpty()) {
            all.append(page.text());
            page = gongshi.get(gongshi.at(
                    9200,
                    "/_search/scroll?scroll=1m&scroll_id="
                            + page.json().path("_scroll_id").asString()));
        }
        return all.toString();
    }

    private String asAgency(String path) throws Exception {
        return gongshi.get(gongshi.gateway(path), agency.key()).text();
    }

    private String asCitizen(String path) throws Exception {
        return gongshi.get(gongshi.search(path)).text();
    }

    private String asReceiver(String table, String format) throws Exception {
        var feed = HttpRequest.newBuilder(gongshi.search("/api/v1/feeds/credit-china/" + table))
                .header("Authorization", "Bearer " + gongshi.receiverKey("credit-china"))
                .header("Accept", format);
        return gongshi.send(feed).text();
    }

    /** A mark in the middle must not hide what stands around it. */
    private String unmarked(String path) throws Exception {
        return asCitizen(path).replaceAll("</?em>", "");
    }

    private static String text(JsonNode answer, String name) {
        return answer.path(name).asString("");
    }

    private String refused(String path, String contentType, String body) throws Exception {
        var answer = gongshi.post(path, agency.key(), contentType, body);
        if (answer.status() != 422) {
            throw new AssertionError("%s was not refused: %s".formatted(path, answer.text()));
        }
        return answer.text();
    }

    /** A batch of one bad row: what the launcher prints, the batch, and its errors as a table. */
    private List<Exit> refusedRows(Planted each) throws Exception {
        var file = Files.createTempFile("broken", ".ndjson");
        Files.writeString(file, each.broken().replace("\n", "") + "\n");
        var said = gongshi.run("submit", file.toString(), "--type", each.type()).output();
        var batch = said.replaceFirst("(?s).*batch ([^:]+):.*", "$1");
        return List.of(
                new Exit("submit of " + each.what(), said),
                new Exit("batch of " + each.what(), asAgency("/v1/batches/" + batch)),
                new Exit("errors.csv of " + each.what(), asAgency("/v1/batches/" + batch + "/errors.csv")));
    }

    /** A complaint and an error report by somebody whose every word is a marker: what others see of them. */
    private List<Exit> reports() throws Exception {
        var exits = new ArrayList<Exit>();
        var reporting = new Reporting(gongshi, agency);
        for (var each : planted) {
            var words = String.join(
                    " ", each.markers().all().stream().map(Marker::text).toList());
            var sent = List.of(reporting.complain("说明 " + words, words), reporting.reportError("说明 " + words, words));
            for (var answer : sent) {
                if (answer.status() != 422) {
                    throw new AssertionError("too long a contact was not refused: " + answer.text());
                }
                exits.add(new Exit("report refused", answer.text()));
            }
            var contact = each.markers().mobile();
            for (var path : List.of(
                    text(reporting.complain(words, contact).json(), "statusUrl"),
                    text(reporting.reportError(words, contact).json(), "statusUrl"))) {
                exits.add(new Exit("report followed", asCitizen(path)));
                exits.add(new Exit("page of a report", asCitizen(path.replace("/api/v1", ""))));
                exits.add(new Exit("report filed", asCitizen(path.replace("/api/v1", "") + "/filed")));
            }
        }
        exits.add(
                new Exit("complaints", reporting.read("province", "/complaints").text()));
        return exits;
    }

    private String register() throws Exception {
        var markers = planted.getFirst().markers();
        var officer = "{\"agency\":\"%s\",\"name\":\"%s\",\"validFrom\":\"%s\"}"
                .formatted(agency.creditCode(), markers.representative() + markers.idNumber(), markers.mobile());
        var plan = "{\"agency\":\"%s\",\"name\":\"%s\",\"inspected\":[\"%s\"],\"validFrom\":\"%s\"}"
                .formatted(agency.creditCode(), markers.mobile(), markers.idNumber(), Decisions.today());
        return gongshi.put("/v1/registers/officers/1", agency.key(), officer).text()
                + gongshi.put("/v1/plans/2", agency.key(), plan).text();
    }

    private String metrics() throws Exception {
        return gongshi.get(gongshi.at(8090, "/actuator/prometheus")).text()
                + gongshi.get(gongshi.at(8091, "/actuator/prometheus")).text()
                + gongshi.get(gongshi.at(8082, "/actuator/prometheus")).text();
    }

    private String logs() throws IOException {
        try (var files = Files.walk(gongshi.folder().resolve("logs"))) {
            var text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), UTF_8));
            }
            return text.toString();
        }
    }
}
