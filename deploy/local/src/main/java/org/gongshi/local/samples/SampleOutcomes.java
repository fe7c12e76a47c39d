package org.gongshi.local.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.local.samples.SampleHistory.Entry;

/** What became of sample decisions (后续情况): most fines are paid, some in instalments, a few not yet. */
final class SampleOutcomes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** By the day of the month on which it was decided: one fine in so many is not paid, and one in instalments. */
    private static final int UNPAID_ONE_IN = 7;

    private static final int INSTALMENTS_ONE_IN = 5;
    /** 行政处罚法 第六十七条: within fifteen days. */
    private static final int PAID_AFTER = 15;

    private static final int SECOND_INSTALMENT_AFTER = 60;
    private static final int REVOKED_AFTER = 180;
    private static final BigDecimal TWO = new BigDecimal(2);

    private SampleOutcomes() {}

    /** Reports of payment of a fine, in their order, as far as they were sent by yesterday. */
    static Stream<Entry> payments(SampleCase of, LocalDate today) {
        int day = of.draft().decidedOn().getDayOfMonth();
        return of.fine().filter(fine -> day % UNPAID_ONE_IN != 0).stream()
                .flatMap(fine -> reports(fine, day % INSTALMENTS_ONE_IN == 0))
                .map(report -> entry(of, report))
                .filter(entry ->
                        entry.receivedAt().isBefore(today.atStartOfDay(CHINA).toInstant()));
    }

    /** A payment, so many days after the decision. */
    private record Report(String type, BigDecimal amount, int after) {}

    private static Stream<Report> reports(BigDecimal fine, boolean inInstalments) {
        BigDecimal first = inInstalments ? fine.divide(TWO, 2, RoundingMode.DOWN) : fine;
        return inInstalments
                ? Stream.of(
                        new Report("PARTLY_FULFILLED", first, PAID_AFTER),
                        new Report("PARTLY_FULFILLED", fine.subtract(first), SECOND_INSTALMENT_AFTER))
                : Stream.of(new Report("FULFILLED", first, PAID_AFTER));
    }

    private static Entry entry(SampleCase of, Report report) {
        Map<String, Object> body = body(of, report.type(), report.after());
        body.put("amount", report.amount().toPlainString());
        return sent(of, report.after(), body);
    }

    /** A court revokes the decision, and nobody can appeal any more. */
    static Entry revocation(SampleCase of) {
        Map<String, Object> body = body(of, "LITIGATION", REVOKED_AFTER);
        body.put("result", "REVOKED");
        body.put("final", true);
        return sent(of, REVOKED_AFTER, body);
    }

    private static Map<String, Object> body(SampleCase of, String type, int after) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("agency", of.draft().agency().creditCode());
        body.put("documentNumber", of.text("documentNumber"));
        body.put("type", type);
        body.put("occurredOn", of.draft().decidedOn().plusDays(after).toString());
        return body;
    }

    /** On the next day; of a decision that was itself sent late, on the day after that. */
    private static Entry sent(SampleCase of, int after, Map<String, Object> body) {
        Instant next = of.draft()
                .decidedOn()
                .plusDays(after + 1)
                .atTime(LocalTime.of(10, 0))
                .atZone(CHINA)
                .toInstant();
        Instant behind = of.draft().receivedAt().plus(Duration.ofDays(1));
        return new Entry(next.isAfter(behind) ? next : behind, "outcomes", body);
    }
}
