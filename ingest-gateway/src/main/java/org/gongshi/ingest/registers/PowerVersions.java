package org.gongshi.ingest.registers;

import java.time.LocalDate;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PowerVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads versions of a devolved power (承接的行政处罚权): 行政处罚法 第二十四条. */
final class PowerVersions {
    private PowerVersions() {}

    static PowerVersion read(Fields fields) {
        CreditCode former = fields.identifier("formerAgency", CreditCode::parse, CreditCode::value);
        LocalDate from = fields.requiredDate("validFrom");
        return new PowerVersion(
                from,
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("kind", DecisionKind.class, DecisionKind.UNKNOWN),
                fields.lines("matters").stream().map(EntryId::normal).toList(),
                former == null ? null : former.value(),
                guidedUntil(from, fields),
                fields.line("basis"));
    }

    private static @Nullable LocalDate guidedUntil(LocalDate from, Fields fields) {
        LocalDate until = fields.date("guidedUntil");
        if (until != null) {
            fields.requireValue("formerAgency");
        }
        if (until != null && until.isBefore(from)) {
            fields.refuse("guidedUntil", ErrorCode.VERSION_DATES);
        }
        return until;
    }
}
