package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import org.gongshi.journeys.Deployment.Agency;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnTheWholeProduct
final class ITTakenBack {
    @Test
    void aRevokedDecisionLeavesATombstoneAndIsFoundNoMore(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var serial = Decisions.serial();
        var submitted = published(gongshi, agency, serial, "示例市旅程子食品有限公司");
        var id = submitted.path("decisionId").stringValue();

        var taken = gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, "REVOKED"));

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(page(gongshi, id)).status() == 410);
        assertThat(gongshi.get(page(gongshi, id)).text())
                .contains("这项决定已被撤回", "决定被撤销", agency.name())
                .doesNotContain("旅程子", Decisions.number(serial), "撤回说明示踪");
        var problem = gongshi.get(gongshi.search("/api/v1/decisions/" + id));
        assertThat(problem.status()).isEqualTo(410);
        assertThat(problem.json().path("tombstone").path("reason").stringValue())
                .isEqualTo("REVOKED");
        await().atMost(Story.PATIENCE).until(() -> found(gongshi, serial) == 0);
        awaitState("WITHDRAWN", gongshi, agency, submitted);
        awaitState("RECORDED", gongshi, agency, taken.json());
    }

    @Test
    void aRepairedDecisionLeavesNothing(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        var serial = Decisions.serial();
        var submitted = published(gongshi, agency, serial, "示例市旅程丑食品有限公司");
        var id = submitted.path("decisionId").stringValue();

        gongshi.withdraw(agency, Decisions.withdrawal(agency, serial, "REPAIRED"));

        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(page(gongshi, id)).status() == 410);
        assertThat(gongshi.get(page(gongshi, id)).text())
                .contains("这项决定已不再公开")
                .doesNotContain("旅程丑", agency.name(), "信用修复");
        assertThat(gongshi.get(gongshi.search("/api/v1/decisions/" + id)).json().has("tombstone"))
                .isFalse();
        awaitState("REPAIRED", gongshi, agency, submitted);
    }

    private static JsonNode published(Deployment gongshi, Agency agency, int serial, String company) throws Exception {
        var answer = gongshi.submit(agency, Decisions.fine(agency, serial, company));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var id = answer.json().path("decisionId").stringValue();
        await().atMost(Story.PATIENCE)
                .until(() -> gongshi.get(page(gongshi, id)).status() == 200);
        await().atMost(Story.PATIENCE).until(() -> found(gongshi, serial) == 1);
        return answer.json();
    }

    private static URI page(Deployment gongshi, String id) {
        return gongshi.search("/decisions/" + id);
    }

    private static int found(Deployment gongshi, int serial) throws Exception {
        var query = URLEncoder.encode(Decisions.number(serial), UTF_8);
        return gongshi.get(gongshi.search("/api/v1/decisions?q=" + query))
                .json()
                .path("total")
                .path("value")
                .asInt();
    }

    /** The agency is told by the gateway, which may be a moment behind what the public sees. */
    private static void awaitState(String state, Deployment gongshi, Agency agency, JsonNode submitted) {
        var receipt =
                gongshi.gateway("/v1/receipts/" + submitted.path("receiptId").stringValue());
        await().atMost(Story.PATIENCE)
                .untilAsserted(() -> assertThat(gongshi.get(receipt, agency.key())
                                .json()
                                .path("status")
                                .stringValue(""))
                        .isEqualTo(state));
    }
}
