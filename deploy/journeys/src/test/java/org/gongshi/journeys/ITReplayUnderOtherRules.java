package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.statute.StatuteBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What would change under other rules is told beside the running product, and leaves nothing behind. */
@OnTheWholeProduct
final class ITReplayUnderOtherRules {
    private final Deployment gongshi;

    @TempDir
    private Path folder;

    ITReplayUnderOtherRules(Deployment gongshi) {
        this.gongshi = gongshi;
    }

    @Test
    void theSameRulesChangeNothing() throws Exception {
        var replay = gongshi.run("replay", "--rules", rules("{}"));

        assertThat(replay.exit()).as(replay.output()).isZero();
        assertThat(replay.output()).contains("nothing would change");
    }

    @Test
    void aShorterDeadlineIsToldForEveryDecisionThatItTouches() throws Exception {
        var all = folder.resolve("all.json");

        var replay = gongshi.run("replay", "--rules", rules(shorterDeadlines()), "--json", all.toString());

        assertThat(replay.exit()).as(replay.output()).isEqualTo(1);
        JsonNode found = new JsonMapper().readTree(all);
        int touched = found.path("counts").path("DEADLINE").asInt();
        assertThat(touched).as(replay.output()).isPositive();
        assertThat(found.path("changes")
                        .valueStream()
                        .filter(change -> change.path("kind").asString().equals("DEADLINE")))
                .hasSize(touched);
        var cards = found.path("changes")
                .valueStream()
                .filter(change -> change.path("kind").asString().equals("CARD"))
                .toList();
        assertThat(cards).hasSize(found.path("counts").path("CARD").asInt()).isNotEmpty();
        assertThat(cards)
                .allSatisfy(card -> assertThat(card.path("fields").values())
                        .as("another day for publication moves nothing else")
                        .allSatisfy(field -> assertThat(field.asString()).isEqualTo("PUBLICATION")));
        assertThat(found.path("counts").has("CHAIN")).isFalse();
        assertThat(found.path("counts").has("NO_LONGER_PUBLIC")).isFalse();
    }

    @Test
    void rulesThatMakeNoSenseAreRefusedBeforeAnythingIsStarted() throws Exception {
        var replay = gongshi.run("replay", "--rules", rules("publication-dates: {}"));

        assertThat(replay.exit()).as(replay.output()).isEqualTo(2);
        assertThat(replay.output()).contains("publication-dates").doesNotContain("starting");
    }

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", gongshi.kafka()))) {
            assertThat(admin.listTopics().names().get()).noneMatch(name -> name.matches(".*(\\.g2|fold-g2).*"));
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().equals("gongshi-fold-g2"));
        }
        assertThat(gongshi.folder().resolve("stream-processors-g2")).doesNotExist();
    }

    private String rules(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), text).toString();
    }

    /** The shipped ones, every twenty days made nineteen. */
    private static String shorterDeadlines() throws IOException {
        try (var shipped = StatuteBook.class.getResourceAsStream("/statutes/publication-deadlines.yaml")) {
            var text =
                    new String(Objects.requireNonNull(shipped).readAllBytes(), UTF_8).replace("days: 20", "days: 19");
            return "publication-deadlines:\n" + text.indent(2);
        }
    }
}
