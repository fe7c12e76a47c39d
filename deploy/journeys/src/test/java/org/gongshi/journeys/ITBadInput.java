package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.gongshi.journeys.Deployment.Agency;
import org.junit.jupiter.api.Test;

/** Every bad input gets the contract's error, and the gateway goes on. */
@OnTheWholeProduct
final class ITBadInput {
    @Test
    void malformedJsonIsUnreadable(Deployment gongshi) throws Exception {
        refused(gongshi, "{\"agency\": ", 400);
    }

    @Test
    void everyErrorIsNamedAtOnce(Deployment gongshi) throws Exception {
        var bad = good(gongshi)
                .replace("\"kind\":\"PENALTY\"", "\"kind\":12")
                .replace("\"outcome\"", "\"outcomes\"")
                .replace("\"decidedOn\":\"" + Decisions.today(), "\"decidedOn\":\"2099-01-01");

        var answer = refused(gongshi, bad, 422);

        assertThat(pointers(answer)).contains("/kind", "/outcome", "/outcomes", "/decidedOn");
    }

    @Test
    void aWrongCheckDigitIsNamedWithItsFix(Deployment gongshi) throws Exception {
        var code = Decisions.companyCode(6_001);
        var wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
        var bad = Decisions.fine(gongshi.anAgency(), 6_001, "示例市旅程丁食品有限公司").replace(code, wrong);

        var answer = refused(gongshi, bad, 422);

        assertThat(answer.text()).contains("CREDIT_CODE_CHECK_DIGIT").contains("/subject/creditCode");
        assertThat(answer.json().path("errors").path(0).path("fix").stringValue(""))
                .isNotBlank();
    }

    @Test
    void anAgencySpeaksForItselfOnly(Deployment gongshi) throws Exception {
        var agencies = gongshi.agencies();
        var decision = Decisions.fine(agencies.get(1), Decisions.serial(), "示例市旅程戊食品有限公司");

        assertThat(gongshi.submit(agencies.getFirst(), decision).status()).isEqualTo(403);
    }

    @Test
    void noKeyAndARevokedKeyAreRefused(Deployment gongshi) throws Exception {
        var agency = gongshi.anAgency();
        assertThat(gongshi.submit(new Agency(agency.creditCode(), "", "unknown"), good(gongshi))
                        .status())
                .isEqualTo(401);
        var body = "{\"agency\":\"%s\"}".formatted(agency.creditCode());
        var key = gongshi.post("/v1/admin/keys", gongshi.adminKey(), "application/json", body)
                .json();
        var own = new Agency(agency.creditCode(), "", key.path("key").stringValue());
        assertThat(gongshi.submit(own, good(gongshi)).status()).isEqualTo(202);

        gongshi.send(HttpRequest.newBuilder(
                        gongshi.gateway("/v1/admin/keys/" + key.path("id").stringValue()))
                .header("Authorization", "Bearer " + gongshi.adminKey())
                .DELETE());

        assertThat(gongshi.submit(own, good(gongshi)).status()).isEqualTo(401);
    }

    @Test
    void anEmptyFileIsRefused(Deployment gongshi) throws Exception {
        var answer =
                gongshi.post("/v1/batches?type=decisions", gongshi.anAgency().key(), "application/x-ndjson", "");

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        isAProblem(answer);
    }

    @Test
    void aDecisionOverTheLimitIsRefused(Deployment gongshi) throws Exception {
        var bad = good(gongshi).replace("经营未按规定", "经".repeat(600_000));

        refused(gongshi, bad, 413);
    }

    private static String good(Deployment gongshi) {
        return Decisions.fine(gongshi.anAgency(), Decisions.serial(), "示例市旅程己食品有限公司");
    }

    private static Deployment.Answer refused(Deployment gongshi, String body, int status) throws Exception {
        var answer = gongshi.submit(gongshi.anAgency(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        isAProblem(answer);
        assertThat(gongshi.submit(gongshi.anAgency(), good(gongshi)).status()).isEqualTo(202);
        return answer;
    }

    private static void isAProblem(Deployment.Answer answer) {
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private static Stream<String> pointers(Deployment.Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").stringValue(""));
    }
}
