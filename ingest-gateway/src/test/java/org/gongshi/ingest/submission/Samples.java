package org.gongshi.ingest.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.CreditCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are right, for tests to make wrong. */
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    public static final String AGENCY =
            CreditCode.withCheckCharacter("11330106MB0000001").value();
    public static final String OTHER_AGENCY =
            CreditCode.withCheckCharacter("11330106MB0000002").value();
    public static final String COMPANY = "91330103311389009H";
    public static final String ADULT_ID =
            CitizenId.withCheckCharacter("11010519491231002").number();
    public static final String MINOR_ID =
            CitizenId.withCheckCharacter("33010620120101001").number();
    private static final JsonMapper JSON = new JsonMapper();

    private Samples() {}

    public static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    public static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Takes {@link #penalty} back. */
    public static ObjectNode withdrawal() {
        return tree("""
                {"agency":"%s","documentNumber":"示市监罚〔2026〕12号","reason":"REVOKED","note":"法院判决撤销","withdrawnOn":"2026-03-18"}
                """.formatted(AGENCY));
    }

    public static ObjectNode review() {
        return tree("""
                {"agency":"%s","caseNumber":"示市监案〔2026〕7号","round":1,"outcome":"APPROVED","submittedOn":"2026-02-20",
                 "dueOn":"2026-03-06","reviewedOn":"2026-03-03","reviewer":"审核员甲(示例)","undertaker":"承办人乙(示例)",
                 "checklist":{"authority":true,"procedure":true,"facts":true,"law":true,"powers":true,"documents":true,
                 "crime":false},"opinion":"同意。"}
                """.formatted(AGENCY));
    }

    public static ObjectNode processRecord() {
        return tree("""
                {"agency":"%s","caseNumber":"示市监案〔2026〕7号","stage":"INVESTIGATION","occurredOn":"2026-02-10",
                 "startedAt":"2026-02-10T09:30:00+08:00","endedAt":"2026-02-10T11:00:00+08:00","place":"SITE",
                 "certificateShown":true,"noticesGiven":["GROUNDS","BASIS","RIGHTS"],"officers":["33010600001","33010600002"],
                 "documents":[{"type":"现场笔录","title":"晨星餐饮现场笔录","templateVersion":"2026","sha256":"%s"}],
                 "recordings":[{"startedAt":"2026-02-10T09:30:00+08:00","endedAt":"2026-02-10T11:00:00+08:00","sha256":"%s",
                 "deviceType":"执法记录仪","device":"A-17","operator":"操作员丙(示例)","uploadedAt":"2026-02-10T18:00:00+08:00"}]}
                """.formatted(AGENCY, "a".repeat(64), "b".repeat(64)));
    }

    public static ObjectNode outcome() {
        return tree("""
                {"agency":"%s","documentNumber":"示市监罚〔2026〕12号","type":"LITIGATION","result":"REVOKED","final":true,
                 "occurredOn":"2026-03-18","effectiveOn":"2026-03-18","note":"终审判决"}
                """.formatted(AGENCY));
    }

    public static ObjectNode contest() {
        return tree("""
                {"agency":"%s","case":"示市监案〔2026〕7号","verdict":"publication","statement":"当日停电，次日报送",
                 "evidence":[{"title":"停电通知","sha256":"%s"}]}
                """.formatted(AGENCY, "c".repeat(64)));
    }

    public static ObjectNode reply() {
        return tree("""
                {"agency":"%s","instrument":"示执监督〔2026〕3号","statement":"已整改","doneOn":"2026-03-19",
                 "documents":[{"type":"整改报告","title":"整改报告"}]}
                """.formatted(AGENCY));
    }

    /** As a line of a batch; alone it has its day in the address. */
    public static ObjectNode manifest() {
        return tree("""
                {"agency":"%s","date":"2026-03-19","decisions":{"PENALTY":3,"PERMIT":0}}
                """.formatted(AGENCY));
    }

    /** As a line of history; alone it has its year in the address. */
    public static ObjectNode statistics() {
        return tree("""
                {"agency":"%s","year":2025,
                 "counts":{"PERMITS_APPLIED":120,"PERMITS_ACCEPTED":118,"SUMMARY_PENALTIES_NOT_SENT":0}}
                """.formatted(AGENCY));
    }

    public static ObjectNode selfReview() {
        return tree("""
                {"agency":"%s","quarter":"2025-Q4","reviewedOn":"2026-01-15","summary":"总体规范",
                 "files":[{"caseNumber":"示市监案〔2025〕7号","score":"92.5","rectifyBy":"2026-02-01","rectifiedOn":"2026-01-20"},
                  {"caseNumber":"示市监案〔2025〕8号","failed":["OFFICERS","PROCEDURE"],"problems":"仅一人执法"}]}
                """.formatted(AGENCY));
    }

    public static ObjectNode penalty() {
        return tree("""
                {"agency":"%s","documentNumber":"示市监罚〔2026〕12号","kind":"PENALTY","decidedOn":"2026-03-05",
                 "subject":{"type":"LEGAL_ENTITY","name":"示例市晨星餐饮有限公司(示例)","creditCode":"%s"},
                 "facts":"使用超过保质期的食品原料。","grounds":["《中华人民共和国食品安全法》第三十四条"],
                 "outcome":"罚款5000元。","penalty":{"types":["FINE"],"violation":"经营超过保质期的食品","fine":"5000.00"}}
                """.formatted(AGENCY, COMPANY));
    }

    /** With all that the 双公示 data standard asks for. */
    public static ObjectNode fullPenalty() {
        var body = penalty();
        subject(body).put("legalRepresentative", "负责人丁(示例)");
        block(body, "penalty").put("validUntil", "2027-03-04");
        return body;
    }

    /** With all that the 双公示 data standard asks for. */
    public static ObjectNode fullPermit() {
        var body = permit().put("title", "准予行政许可决定书");
        subject(body).put("legalRepresentative", "负责人丁(示例)");
        block(body, "permit").put("validUntil", "2031-03-04");
        return body;
    }

    public static ObjectNode permit() {
        var body = of("PERMIT");
        body.putObject("permit").put("category", "ORDINARY").put("validFrom", "2026-03-05");
        return body;
    }

    public static ObjectNode coercion() {
        var body = of("COERCION");
        body.putObject("coercion").put("type", "SEAL");
        return body;
    }

    public static ObjectNode inspection() {
        var body = of("INSPECTION");
        body.putObject("inspection").put("result", "NO_PROBLEM").put("random", true);
        return body;
    }

    /** A decision of a kind that has no block. */
    public static ObjectNode of(String kind) {
        var body = penalty().put("kind", kind);
        body.remove("penalty");
        return body;
    }

    public static ObjectNode person(String idNumber) {
        var body = penalty();
        body.putObject("subject")
                .put("type", "NATURAL_PERSON")
                .put("name", "张三")
                .put("idType", "ID_CARD")
                .put("idNumber", idNumber);
        return body;
    }

    public static ObjectNode secret() {
        return tree("""
                {"agency":"%s","documentNumber":"17","kind":"PENALTY","decidedOn":"2026-03-05","withhold":{"reason":"STATE_SECRET"}}
                """.formatted(AGENCY));
    }

    public static ObjectNode subject(ObjectNode body) {
        return (ObjectNode) body.get("subject");
    }

    public static ObjectNode block(ObjectNode body, String name) {
        return (ObjectNode) body.get(name);
    }
}
