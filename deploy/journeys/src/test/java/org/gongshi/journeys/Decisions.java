package org.gongshi.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshi.identity.CreditCode;
import org.gongshi.journeys.Deployment.Agency;

/** Decisions as an agency would write them, each with a number and a party of its own. */
final class Decisions {

    private static final List<String> COLUMNS = List.of(
            "agency",
            "documentNumber",
            "kind",
            "decidedOn",
            "subject.type",
            "subject.name",
            "subject.creditCode",
            "outcome",
            "penalty.types",
            "penalty.fine",
            "penalty.violation");

    private static final AtomicInteger SERIAL = new AtomicInteger(7_000);

    private Decisions() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static int serial() {
        return SERIAL.incrementAndGet();
    }

    /** So many serials in a row; the first of them. */
    static int serials(int count) {
        return SERIAL.getAndAdd(count) + 1;
    }

    static String number(int serial) {
        return "示旅程罚〔%d〕%d号".formatted(today().getYear(), serial);
    }

    static String companyCode(int serial) {
        return CreditCode.withCheckCharacter("91330106MA2%06d".formatted(serial))
                .toString();
    }

    /** A fine on a company, with the company's name given. */
    static String fine(Agency agency, int serial, String company) {
        return fine(agency, serial, company, "经营未按规定标示保质期的预包装食品");
    }

    /**
     * Fines as a table. Every fiftieth row, from the tenth on, is wrong in a check digit; every fiftieth, from the
     * twentieth on, repeats the row before it.
     */
    static String table(Agency agency, int rows, String violation) {
        int first = serials(rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> row % 50 == 20 ? row - 1 : row)
                .map(row -> row(agency, first + row, violation, row % 50 == 10))
                .collect(Collectors.joining("", String.join(",", COLUMNS) + "\n", ""));
    }

    private static String row(Agency agency, int serial, String violation, boolean wrong) {
        String code = companyCode(serial);
        return String.join(
                        ",",
                        agency.creditCode(),
                        number(serial),
                        "PENALTY",
                        today().toString(),
                        "LEGAL_ENTITY",
                        "示例市旅程辛" + serial + "贸易有限公司",
                        wrong ? code.substring(0, 17) + (code.endsWith("0") ? "1" : "0") : code,
                        "罚款5000元",
                        "FINE",
                        "5000.00",
                        violation)
                + "\n";
    }

    /** Takes the decision of that number back, today. */
    static String withdrawal(Agency agency, int serial, String reason) {
        return """
                {"agency":"%s","documentNumber":"%s","reason":"%s","note":"撤回说明示踪","withdrawnOn":"%s"}
                """.formatted(agency.creditCode(), number(serial), reason, today());
    }

    /** The same fine once more, with facts that were put right. */
    static String corrected(Agency agency, int serial, String company, String facts) {
        return fine(agency, serial, company, facts)
                .replace("\"kind\"", "\"revision\":2,\"correction\":{\"reason\":\"笔误\",\"type\":\"CONTENT\"},\"kind\"");
    }

    /** A part of the fine, paid today. */
    static String payment(Agency agency, int serial, String amount) {
        return """
                {"agency":"%s","documentNumber":"%s","type":"PARTLY_FULFILLED","occurredOn":"%s","amount":"%s"}
                """.formatted(agency.creditCode(), number(serial), today(), amount);
    }

    static String fine(Agency agency, int serial, String company, String facts) {
        return """
                {"agency":"%s","documentNumber":"%s","kind":"PENALTY","decidedOn":"%s",
                 "title":"%s经营标签不合格食品案",
                 "subject":{"type":"LEGAL_ENTITY","name":"%s","creditCode":"%s","legalRepresentative":"示例人"},
                 "facts":"%s","grounds":["《中华人民共和国食品安全法》第一百二十五条"],
                 "outcome":"罚款5000元","procedure":"ORDINARY",
                 "penalty":{"types":["FINE"],"violation":"食品标签违法行为","fine":"5000.00"}}
                """.formatted(
                        agency.creditCode(), number(serial), today(), company, company, companyCode(serial), facts);
    }
}
