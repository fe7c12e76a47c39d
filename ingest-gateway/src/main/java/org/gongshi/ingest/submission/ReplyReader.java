package org.gongshi.ingest.submission;

import java.time.LocalDate;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.StatedDocument;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.InstrumentNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import tools.jackson.databind.node.ObjectNode;

/** Reads an answer to a supervisor's instrument from a body and finds everything that is wrong with it. */
final class ReplyReader {
    private ReplyReader() {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Reply> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        String instrument = fields.requiredLine("instrument");
        fields.refusePersonalNumber("instrument");
        String text = fields.requiredText("statement");
        LocalDate doneOn = fields.date("doneOn");
        if (doneOn != null && doneOn.isAfter(today)) {
            fields.refuse("doneOn", ErrorCode.IN_FUTURE, today.toString());
        }
        var statement = new SealedStatement(
                text,
                doneOn,
                fields.objects("documents").stream().map(ReplyReader::document).toList());
        return Reading.of(
                fields,
                agency,
                known -> new Reply(
                        known, InstrumentNumber.compared(instrument), doneOn, statement, fields.canonicalJson()));
    }

    private static StatedDocument document(Fields fields) {
        String type = fields.requiredLine("type");
        var document = new StatedDocument(fields.line("title"), type, fields.digest("sha256"));
        fields.finish();
        return document;
    }
}
