package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.Objects;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a withdrawal from a body and finds everything that is wrong with it; knows no register and no clock. */
final class WithdrawalReader {
    private WithdrawalReader() {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Withdrawal> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        DocumentNumber number = fields.identifier("documentNumber", DocumentNumber::parse, DocumentNumber::display);
        fields.requireValue("documentNumber");
        String caseNumber = Numbers.caseNumber(fields, "caseNumber");
        CreditCode party = party(fields);
        var reason = fields.requiredChoice("reason", WithdrawalReason.class, WithdrawalReason.UNKNOWN);
        String note = fields.requiredText("note");
        LocalDate withdrawnOn = withdrawnOn(fields, today);
        Integer revision = fields.number("revision", 1, DecisionReader.GREATEST_REVISION);
        return Reading.of(
                fields,
                number == null ? null : agency,
                known -> new Withdrawal(
                        known,
                        Objects.requireNonNull(number),
                        caseNumber,
                        party,
                        reason,
                        withdrawnOn,
                        revision,
                        note,
                        fields.canonicalJson()));
    }

    /** One that is named by nothing is a slip: it must not end the decisions of all parties. */
    private static @Nullable CreditCode party(Fields fields) {
        if (fields.mentions("subject")) {
            fields.requireValue("subject");
        }
        Fields subject = fields.object("subject");
        if (subject == null) {
            return null;
        }
        CreditCode code = subject.identifier("creditCode", CreditCode::parse, CreditCode::value);
        subject.requireValue("creditCode");
        subject.finish();
        return code;
    }

    private static LocalDate withdrawnOn(Fields fields, LocalDate today) {
        LocalDate withdrawnOn = fields.requiredDate("withdrawnOn");
        if (withdrawnOn.isAfter(today)) {
            fields.refuse("withdrawnOn", ErrorCode.WITHDRAWN_IN_FUTURE, today.toString());
        }
        return withdrawnOn;
    }
}
