package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import org.junit.jupiter.api.Test;

@OnTheWholeProduct
final class ITRebuildIndex {
    @Test
    void anIndexRebuiltFromTheLogShowsTheSameAndForgetsNoneThatWasTakenBack(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var kept = submitted(gongshi, "示例市旅程寅食品有限公司", Decisions.serial());
        var serial = Decisions.serial();
        var gone = submitted(gongshi, "示例市旅程卯食品有限公司", serial);
        gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, "REPAIRED"));
        await().atMost(Story.PATIENCE).until(() -> gongshi.get(gone).status() == 410);

        var rebuilt = gongshi.run("rebuild-index");

        assertThat(rebuilt.exit()).as(rebuilt.output()).isZero();
        assertThat(rebuilt.output()).contains("decisions: readers ask", "editions: readers ask");
        assertThat(gongshi.get(kept).status()).isEqualTo(200);
        assertThat(gongshi.get(gone).status()).isEqualTo(410);
    }

    @Test
    void anIndexThatThereIsNotIsRefusedAndThoseThereAreAreNamed(Deployment gongshi) throws Exception {
        var refused = gongshi.run("rebuild-index", "nonsense");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("decisions", "editions");
    }

    private static URI submitted(Deployment gongshi, String company, int serial) throws Exception {
        var agency = gongshi.anAgency();
        var answer = gongshi.submit(agency, Decisions.fine(agency, serial, company));
        var page =
                gongshi.search("/decisions/" + answer.json().path("decisionId").stringValue());
        await().atMost(Story.PATIENCE).until(() -> gongshi.get(page).status() == 200);
        return page;
    }
}
