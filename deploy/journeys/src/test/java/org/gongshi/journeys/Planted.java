package org.gongshi.journeys;

import java.util.List;
import java.util.stream.IntStream;
import org.gongshi.journeys.Deployment.Agency;

/**
 * Submissions full of markers: one of each subject class, one of each type. A new type of submission is a new line of
 * {@link #all}.
 *
 * @param what subject class or type
 * @param type as in addresses
 */
record Planted(String what, String type, String body, Markers markers) {
    static final String CASE = "示旅程案8100号";

    private static final int FIRST = 8_100;

    /** In the order in which they are sent: what is taken back must be there before. */
    static List<Planted> all(Agency agency) {
        return List.of(
                decision(0, agency, "organisation", """
                        "subject":{"type":"LEGAL_ENTITY","name":"示例市记号甲食品有限公司","creditCode":"%s","legalRepresentative":"%s"}"""),
                decision(1, agency, "organisation taken back", """
                        "subject":{"type":"LEGAL_ENTITY","name":"示例市记号乙食品有限公司","creditCode":"%s","legalRepresentative":"%s"}"""),
                decision(2, agency, "sole trader", """
                        "subject":{"type":"SOLE_TRADER","name":"记号建材店（%2$s）","creditCode":"%1$s","legalRepresentative":"%2$s"}"""),
                decision(3, agency, "natural person", """
                        "subject":{"type":"NATURAL_PERSON","name":"%2$s","idType":"ID_CARD","idNumber":"%3$s","adult":true}"""),
                decision(4, agency, "minor", """
                        "subject":{"type":"NATURAL_PERSON","name":"%2$s","idType":"ID_CARD","idNumber":"%3$s","adult":false}"""),
                of(5, agency, "reviews", """
                        "caseNumber":"%1$s","round":1,"outcome":"PROBLEMS","reviewedOn":"%2$s","reviewer":"%4$s",
                        "undertaker":"%5$s","opinion":"%6$s%7$s\""""),
                of(6, agency, "records", """
                        "caseNumber":"%1$s","stage":"INVESTIGATION","occurredOn":"%2$s","place":"SITE",
                        "documents":[{"type":"询问笔录","title":"%5$s询问笔录%6$s"}],
                        "recordings":[{"device":"%7$s","operator":"%4$s","interruption":"%6$s"}]"""),
                of(7, agency, "outcomes", """
                        "documentNumber":"%3$s","type":"PARTLY_FULFILLED","occurredOn":"%2$s","amount":"100.00",
                        "note":"%4$s%5$s%6$s%7$s\""""),
                of(8, agency, "contests", """
                        "case":"%1$s","verdict":"publication","statement":"%4$s%6$s%7$s","evidence":[{"title":"%5$s"}]"""),
                of(9, agency, "replies", """
                        "instrument":"示监督1号","statement":"%4$s%6$s%7$s","documents":[{"type":"整改报告","title":"%5$s"}]"""),
                of(10, agency, "withdrawals", """
                        "documentNumber":"%8$s","reason":"REVOKED","withdrawnOn":"%2$s","note":"%4$s%5$s%6$s%7$s\""""),
                of(11, agency, "self-reviews", """
                        "quarter":"2025-Q4","reviewedOn":"%2$s","summary":"%4$s%6$s",
                        "files":[{"caseNumber":"%1$s","failed":["PROCEDURE"],"problems":"%5$s%7$s"}]"""));
    }

    private static Planted decision(int set, Agency agency, String what, String subject) {
        var markers = new Markers(set);
        var serial = FIRST + set;
        var body = """
                {"agency":"%s","documentNumber":"%s","caseNumber":"%s","kind":"PENALTY","decidedOn":"%s",%s,
                 "facts":"%s","grounds":["《中华人民共和国食品安全法》第一百二十五条"],"outcome":"记号罚款5000元。%s",
                 "procedure":"ORDINARY","penalty":{"types":["FINE"],"violation":"食品标签违法行为","fine":"5000.00"},
                 "disclosureReview":{"reviewer":"%s"},"remark":"%s","source":{"name":"%s"}}
                """.formatted(
                        agency.creditCode(),
                        Decisions.number(serial),
                        CASE,
                        Decisions.today(),
                        subject.formatted(Decisions.companyCode(serial), markers.representative(), markers.idNumber()),
                        "当事人" + markers.sentence() + "法定代表人：" + markers.representative() + "，在场。",
                        markers.sentence(),
                        markers.official(),
                        markers.internal(),
                        markers.internal());
        return new Planted(what, "decisions", body, markers);
    }

    private static Planted of(int set, Agency agency, String type, String members) {
        var markers = new Markers(set);
        var body = ("{\"agency\":\"%s\"," + members + "}").replace("%s", agency.creditCode());
        return new Planted(
                type,
                type,
                body.formatted(
                        CASE,
                        Decisions.today(),
                        Decisions.number(FIRST),
                        markers.official(),
                        markers.representative(),
                        markers.sentence(),
                        markers.internal(),
                        Decisions.number(FIRST + 1)),
                markers);
    }

    boolean isPublic() {
        return IntStream.of(0, 2, 3).anyMatch(set -> set == markers.set());
    }

    /** The same with something wrong in it, and personal data where codes and dates belong. */
    String broken() {
        return body.replaceFirst("\\{", "{\"unknown\":\"%s\",".formatted(markers.sentence()))
                .replaceFirst(
                        "\"(decidedOn|occurredOn|reviewedOn|withdrawnOn)\":\"[^\"]*\"",
                        "\"$1\":\"%s\"".formatted(markers.idNumber()))
                .replaceFirst("\"creditCode\":\"[^\"]*\"", "\"creditCode\":\"%s\"".formatted(markers.mobile()));
    }
}
