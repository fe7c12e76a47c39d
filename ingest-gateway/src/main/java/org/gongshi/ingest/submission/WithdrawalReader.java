package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a withdrawal from a body and finds everything that is wrong with it; knows no register and no clock. */
final class WithdrawalReader {
    private WithdrawalReader() {}

    /** What a body says. */
    sealed interface Reading {}

    /** It is a withdrawal. */
    record Sound(Withdrawal withdrawal) implements Reading {}

    /** It is none. */
    record Unsound(List<Finding> findings) implements Reading {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = fields.identifier("agency", CreditCode::parse, CreditCode::value);
        fields.requireValue("agency");
        DocumentNumber number = fields.identifier("documentNumber", DocumentNumber::parse, DocumentNumber::display);
        fields.requireValue("documentNumber");
        String caseNumber = fields.line("caseNumber");
        CreditCode party = party(fields);
        var reason = fields.requiredChoice("reason", WithdrawalReason.class, WithdrawalReason.UNKNOWN);
        String note = fields.requiredText("note");
        LocalDate withdrawnOn = withdrawnOn(fields, today);
        Integer revision = fields.number("revision", 1, DecisionReader.GREATEST_REVISION);
        fields.finish();
        return fields.findings().stream().anyMatch(Finding::isError) || agency == null || number == null
                ? new Unsound(List.copyOf(fields.findings()))
                : new Sound(new Withdrawal(
                        agency,
                        number,
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
