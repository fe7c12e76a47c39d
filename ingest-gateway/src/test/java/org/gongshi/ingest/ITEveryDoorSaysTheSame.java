package org.gongshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongshi.ingest.offline.Check;
import org.gongshi.ingest.submission.FilledDecision;
import org.gongshi.ingest.tables.TableFiles;
import org.gongshi.local.testing.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same record gets the same verdict at every door: API, CSV, XLSX, Avro, the desk's form, the check on one's own machine.
 */
@ExtendWith(RealServers.class)
class ITEveryDoorSaysTheSame {
    private static final int RECORDS = 80;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    /** What only the gateway can know: it depends on when the record came in. */
    private static final String ON_RECEIPT = "SUBMITTED_LATE";

    /** One thing found in a record. */
    record Found(String pointer, String code, String value, String message, boolean error) {}

    @TempDir
    Path folder;

    @Test
    void one_record_six_doors_one_verdict() throws Exception {
        long seed = System.nanoTime();
        String agency = Agencies.fresh();
        List<FilledDecision> records = records(agency, new Random(seed));
        try (var gateway = RunningGateway.start(folder).ready()) {
            var caller = gateway.agency(agency);
            List<List<Found>> api = new ArrayList<>();
            for (FilledDecision filled : records) {
                api.add(alone(caller, filled));
            }
            assertThat(api)
                    .as("seed %d: some right, some wrong", seed)
                    .anyMatch(row -> row.stream().anyMatch(Found::error))
                    .anyMatch(row -> row.stream().noneMatch(Found::error));
            List<List<String>> table = new ArrayList<>(List.of(TableFiles.PENALTY));
            records.forEach(filled -> table.add(filled.cells()));
            byte[] csv = TableFiles.csv(',', StandardCharsets.UTF_8, table);
            byte[] avro = TableFiles.avro(
                    "decisions",
                    "deflate",
                    records.stream().map(FilledDecision::json).toList());
            assertThat(batch(caller, csv, "text/csv")).as("CSV, seed %d", seed).isEqualTo(api);
            assertThat(batch(caller, TableFiles.xlsx(table), XLSX))
                    .as("XLSX, seed %d", seed)
                    .isEqualTo(api);
            assertThat(batch(caller, avro, "application/vnd.apache.avro"))
                    .as("Avro, seed %d", seed)
                    .isEqualTo(api);
            assertThat(offline(csv)).as("offline, seed %d", seed).isEqualTo(knowableAlone(api));
            assertThat(form(gateway, caller, records))
                    .as("form, seed %d", seed)
                    .isEqualTo(api.stream().map(ITEveryDoorSaysTheSame::words).toList());
        }
    }

    /** All alternatives of every field, freely combined; every fourth has nothing wrong in it. */
    private static List<FilledDecision> records(String agency, Random chance) {
        return IntStream.range(0, RECORDS)
                .mapToObj(number -> number % 4 == 0 ? right(agency, number) : drawn(agency, chance))
                .toList();
    }

    private static FilledDecision right(String agency, int number) {
        String company = FilledDecision.CODES.getFirst();
        return new FilledDecision(
                "甲", company, "示市监罚〔2026〕" + (number + 1) + "号", "乙", List.of("罚款"), 1, "2026-03-05", agency);
    }

    private static FilledDecision drawn(String agency, Random chance) {
        Supplier<String> text = () -> any(FilledDecision.TEXTS, chance);
        List<String> types = FilledDecision.WORDS.stream()
                .filter(word -> chance.nextInt(3) == 0)
                .toList();
        return new FilledDecision(
                text.get(),
                any(FilledDecision.CODES, chance),
                any(FilledDecision.NUMBERS, chance),
                text.get(),
                types,
                chance.nextLong(100_000_000_000L),
                any(FilledDecision.DAYS, chance),
                chance.nextInt(5) == 0 ? FilledDecision.WRONG_AGENCY : agency);
    }

    private static String any(List<String> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    private static List<Found> alone(RunningGateway.Caller caller, FilledDecision filled) throws Exception {
        var answer = caller.post("/v1/decisions?dryRun=true", filled.json().toString());
        assertThat(answer.status()).as(answer.text()).isIn(200, 422);
        JsonNode found = answer.body().path(answer.status() == 200 ? "warnings" : "errors");
        return found.valueStream().map(ITEveryDoorSaysTheSame::found).toList();
    }

    private static Found found(JsonNode finding) {
        return new Found(
                finding.path("pointer").asString(),
                finding.path("code").asString(),
                finding.path("value").asString(""),
                finding.path("message").asString(),
                finding.path("severity").asString().equals("ERROR"));
    }

    private static List<List<Found>> batch(RunningGateway.Caller caller, byte[] file, String type) throws Exception {
        var taken = caller.post("/v1/batches?type=decisions&dryRun=true", file, type);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        caller.finished(taken);
        String errors = caller.get(taken.body().path("statusUrl").asString() + "/errors.csv")
                .text();
        Map<Integer, List<Found>> byRow = new LinkedHashMap<>();
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(errors.substring(1)))) {
            for (CSVRecord row : rows.stream().skip(1).toList()) {
                var found = new Found(
                        plain(row.get(1)),
                        row.get(2),
                        plain(row.get(3)),
                        plain(row.get(4)),
                        row.get(6).equals("ERROR"));
                byRow.computeIfAbsent(Integer.valueOf(row.get(0)), none -> new ArrayList<>())
                        .add(found);
            }
        }
        return rows(byRow);
    }

    /** Without the sign that keeps spreadsheets from computing it. */
    private static String plain(String cell) {
        return cell.startsWith("'=") ? cell.substring(1) : cell;
    }

    private static List<List<Found>> rows(Map<Integer, List<Found>> byRow) {
        return IntStream.rangeClosed(1, RECORDS)
                .mapToObj(row -> byRow.getOrDefault(row, List.of()))
                .toList();
    }

    private List<List<Found>> offline(byte[] csv) throws IOException {
        Path file = Files.write(folder.resolve("records.csv"), csv);
        var printed = new ByteArrayOutputStream();
        Check.commandLine(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .execute("--json", file.toString());
        Map<Integer, List<Found>> byRow = JSON.readTree(printed.toByteArray())
                .path("errors")
                .valueStream()
                .collect(Collectors.groupingBy(
                        error -> error.path("row").asInt(),
                        Collectors.mapping(ITEveryDoorSaysTheSame::found, Collectors.toList())));
        return rows(byRow);
    }

    private static List<List<Found>> knowableAlone(List<List<Found>> all) {
        return all.stream()
                .map(row -> row.stream()
                        .filter(found -> !found.code().equals(ON_RECEIPT))
                        .toList())
                .toList();
    }

    /** A form shows words, not codes; programs are told the symbol of a penalty, people its word. */
    private static List<String> words(List<Found> found) {
        return found.stream()
                .map(each -> each.message().replace("FINE", "罚款") + " " + each.error())
                .sorted()
                .toList();
    }

    private static List<List<String>> form(
            RunningGateway gateway, RunningGateway.Caller caller, List<FilledDecision> records) throws Exception {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            send(browser, gateway, "/desk/login", Map.of("key", List.of(caller.key), "back", List.of("/desk")));
            List<List<String>> all = new ArrayList<>();
            for (FilledDecision filled : records) {
                JsonNode problems = JSON.readTree(send(browser, gateway, "/desk/decisions/findings", filled.form()));
                all.add(problems.valueStream()
                        .map(problem -> problem.path("message").asString() + " "
                                + problem.path("error").asBoolean())
                        .sorted()
                        .toList());
            }
            return all;
        }
    }

    /** As a browser does: the page first, then its form with the page's token. */
    private static String send(
            HttpClient browser, RunningGateway gateway, String path, Map<String, List<String>> fields)
            throws IOException, InterruptedException {
        String page = path.equals("/desk/login") ? path : "/desk/decisions";
        var asked = HttpRequest.newBuilder(URI.create(gateway.address(page))).build();
        var token = TOKEN.matcher(browser.send(asked, BodyHandlers.ofString()).body());
        assertThat(token.find()).isTrue();
        String body = Stream.concat(
                        fields.entrySet().stream()
                                .flatMap(field -> field.getValue().stream().map(value -> pair(field.getKey(), value))),
                        Stream.of(pair("token", token.group(1))))
                .collect(Collectors.joining("&"));
        var sent = browser.send(
                HttpRequest.newBuilder(URI.create(gateway.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isIn(200, 302, 303);
        return sent.body();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
