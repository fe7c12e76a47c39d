package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongshi.journeys.Deployment.Answer;
import org.gongshi.journeys.Deployment.Finished;
import tools.jackson.databind.JsonNode;

/**
 * A story's files, sent one after the other by {@code ./gongshi submit} as an agency would; what follows the first hyphen of
 * a file's name is its type. How dates stand in them is told beside them.
 */
final class Story {
    /** What comes before a story's end state is waited for as long as a busy machine may need. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Path FOLDER = Path.of("src/test/resources/stories");
    private static final Pattern DAY = Pattern.compile("TODAY([+-]\\d+)?");
    private static final Pattern SENT = Pattern.compile("receipt ([^\\s,]+)(?:, decision ([^\\s,]+))?");

    private final Deployment gongshi;
    private final String name;
    private final Path ready;
    private final Map<String, Sent> sent = new HashMap<>();

    Story(Deployment gongshi, String name) throws IOException {
        this.gongshi = gongshi;
        this.name = name;
        this.ready = Files.createTempDirectory("story-" + name);
    }

    /** What was said of a file: number of its receipt, id of its decision or a hyphen. */
    record Sent(String receipt, String decision) {}

    /** Sends one submission. */
    Sent submit(String file, String... options) throws IOException, InterruptedException {
        var said = SENT.matcher(launch(file, options).output());
        assertThat(said.find()).as(file).isTrue();
        var result = new Sent(said.group(1), Objects.requireNonNullElse(said.group(2), "-"));
        sent.put(file.substring(0, file.indexOf('-')), result);
        return result;
    }

    /** Sends many at once. */
    void submitAll(String file) throws IOException, InterruptedException {
        assertThat(launch(file).output()).contains(", 0 rejected");
    }

    private Finished launch(String file, String... options) throws IOException, InterruptedException {
        var path = ready.resolve(file);
        Files.writeString(path, text(file));
        var words = new ArrayList<>(List.of("submit", path.toString(), "--type", type(file)));
        words.addAll(List.of(options));
        var finished = gongshi.run(words.toArray(String[]::new));
        assertThat(finished.exit()).as(finished.output()).isZero();
        return finished;
    }

    /** Puts an entry into a register, as its operator does: the id follows the register's name. */
    void register(String file) throws IOException, InterruptedException {
        var parts = file.replace(".json", "").split("-", 3);
        var answer = gongshi.put("/v1/registers/" + parts[1] + "/" + parts[2], gongshi.adminKey(), text(file));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** A register's entry is known to the gateway a moment after it was put. */
    void awaitEntry(String register, String id) {
        var entry = gongshi.gateway("/v1/registers/" + register + "/" + id);
        await().atMost(PATIENCE)
                .until(() -> gongshi.get(entry, gongshi.adminKey()).status() == 200);
    }

    private static String type(String file) {
        return file.substring(file.indexOf('-') + 1, file.lastIndexOf('.'));
    }

    /** A file with its dates put in. */
    String text(String file) throws IOException {
        var today = Decisions.today();
        var text = DAY.matcher(Files.readString(FOLDER.resolve(name).resolve(file)))
                .replaceAll(day ->
                        (day.group(1) == null ? today : today.plusDays(Integer.parseInt(day.group(1)))).toString())
                .replace("YEAR", Integer.toString(today.getYear()));
        for (var each : sent.entrySet()) {
            text = text.replace("DECISION-" + each.getKey(), each.getValue().decision());
        }
        return text;
    }

    /** The receipt, as soon as it says so. */
    JsonNode receipt(Sent of, String status) {
        var address = gongshi.gateway("/v1/receipts/" + of.receipt() + "?explain");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receipt(address).path("status").asString(""))
                        .as("%s of %s", of.receipt(), name)
                        .isEqualTo(status));
        try {
            return receipt(address);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private JsonNode receipt(URI address) throws IOException, InterruptedException {
        return gongshi.get(address, gongshi.adminKey()).json();
    }

    /** The page, as soon as it answers so. */
    Answer page(Sent of, int status) throws IOException, InterruptedException {
        var address = gongshi.search("/decisions/" + of.decision());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(gongshi.get(address).status())
                        .as("page of %s", name)
                        .isEqualTo(status));
        return gongshi.get(address);
    }

    /** The page, as soon as it shows this. */
    String page(Sent of, String text) throws IOException, InterruptedException {
        var address = gongshi.search("/decisions/" + of.decision());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(gongshi.get(address).text())
                        .as("page of %s", name)
                        .contains(text));
        return gongshi.get(address).text();
    }

    /** The decision as programs get it now: what it says, without its history. */
    String answer(Sent of) throws IOException, InterruptedException {
        return gongshi.get(gongshi.search("/api/v1/decisions/" + of.decision())).text();
    }

    /** What an agency is told that asks whether it may make a major penalty of the case, once so many rounds are known. */
    JsonNode clearance(String agency, String caseNumber, int rounds) throws IOException, InterruptedException {
        var address = gongshi.gateway("/v1/cases/%s/clearance?kind=PENALTY&majorTriggers=MAJOR_RIGHTS"
                .formatted(URLEncoder.encode(caseNumber, UTF_8)));
        var key = gongshi.agency(agency).key();
        await().atMost(PATIENCE)
                .until(() -> gongshi.get(address, key).json().path("rounds").size() == rounds);
        return gongshi.get(address, key).json();
    }

    static List<String> codes(JsonNode receipt) {
        return receipt.path("steps")
                .valueStream()
                .map(step -> step.path("code").asString(""))
                .toList();
    }

    static List<String> findings(JsonNode receipt) {
        return receipt.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString(""))
                .toList();
    }
}
