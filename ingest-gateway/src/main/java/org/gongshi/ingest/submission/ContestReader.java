package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.StatedDocument;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.Fields;
import tools.jackson.databind.node.ObjectNode;

/** Reads an objection to a verdict from a body and finds everything that is wrong with it. */
final class ContestReader {
    /** What a card judges. */
    static final List<String> VERDICTS = List.of(
            "publication",
            "withdrawal",
            "review",
            "records",
            "recordings",
            "officers",
            "certificate-shown",
            "notices",
            "matter",
            "benchmark",
            "time-limit",
            "delivery",
            "fulfilment");

    private ContestReader() {}

    /** @param today the day of receipt, which plays no part */
    static Reading<Contest> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        String caseNumber = Numbers.requiredCaseNumber(fields, "case");
        String verdict = fields.requiredWord("verdict", VERDICTS);
        var statement = new SealedStatement(
                fields.requiredText("statement"),
                null,
                fields.objects("evidence").stream().map(ContestReader::evidence).toList());
        return Reading.of(
                fields, agency, known -> new Contest(known, caseNumber, verdict, statement, fields.canonicalJson()));
    }

    private static StatedDocument evidence(Fields fields) {
        var evidence = new StatedDocument(fields.requiredLine("title"), null, fields.digest("sha256"));
        fields.finish();
        return evidence;
    }
}
