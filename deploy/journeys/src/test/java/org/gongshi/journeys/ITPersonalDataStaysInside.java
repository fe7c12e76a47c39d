package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.gongshi.journeys.Deployment.Agency;
import org.gongshi.journeys.Exits.Exit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every exit ({@link Exits}), every subject class and type of submission ({@link Planted}), every class of personal data
 * ({@link Markers}): none holds a marker.
 */
@OnTheWholeProduct
@Order(Integer.MAX_VALUE - 2)
final class ITPersonalDataStaysInside {
    @Test
    void noExitHoldsWhatMustNotCross(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var planted = Planted.all(agency);
        var answers = new ArrayList<JsonNode>();
        for (var each : planted) {
            assertThat(found(each, new Exit("the file itself", each.body())))
                    .hasSameSizeAs(each.markers().all());
            answers.add(accepted(gongshi, agency, each));
        }
        awaitSettled(gongshi, agency, planted, answers);
        new RawTopics(gongshi).spoilTheLastEventOf(agency.creditCode());

        var exits = new Exits(gongshi, agency, planted, answers).all();

        assertThat(exits.stream().filter(exit -> exit.text().contains("记号甲食品")).map(Exit::name))
                .as("exits that show what is public")
                .contains("topic publicity.decisions-v1", "topic publicity.editions-v1", "index")
                .contains("page", "API", "search page", "answers and highlights")
                .contains("atom", "csv", "editions index", "feed of penalties", "feed of penalties as CSV")
                .contains("changes", "daily copy", "pushed", "topic credit.credit-china-v1")
                .contains("daily file penalties.csv", "daily file penalties.gb18030.csv", "daily file penalties.xlsx");
        assertThat(planted.stream()
                        .flatMap(each -> exits.stream().flatMap(exit -> found(each, exit).stream()))
                        .distinct())
                .isEmpty();
    }

    /** What of a submission an exit holds. */
    private static List<String> found(Planted planted, Exit exit) {
        return planted.markers().all().stream()
                .filter(marker -> exit.text().contains(marker.text()))
                .map(marker -> "%s: %s of %s".formatted(exit.name(), marker.what(), planted.what()))
                .toList();
    }

    private static JsonNode accepted(Deployment gongshi, Agency agency, Planted planted) throws Exception {
        var answer = gongshi.post("/v1/" + planted.type(), agency.key(), "application/json", planted.body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json();
    }

    /** All is where it ends: decisions that may be public on their pages, everything else on its receipt. */
    private static void awaitSettled(Deployment gongshi, Agency agency, List<Planted> planted, List<JsonNode> answers) {
        for (int i = 0; i < planted.size(); i++) {
            var answer = answers.get(i);
            var receipt =
                    gongshi.gateway("/v1/receipts/" + answer.path("receiptId").asString(""));
            await().atMost(Story.PATIENCE)
                    .until(() -> !gongshi.get(receipt, agency.key())
                            .json()
                            .path("status")
                            .asString("")
                            .equals("ACCEPTED"));
            if (planted.get(i).isPublic()) {
                var page =
                        gongshi.search("/decisions/" + answer.path("decisionId").asString(""));
                await().atMost(Story.PATIENCE).until(() -> gongshi.get(page).status() == 200);
            }
        }
    }
}
