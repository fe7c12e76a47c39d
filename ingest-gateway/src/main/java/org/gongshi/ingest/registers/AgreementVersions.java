package org.gongshi.ingest.registers;

import org.gongshi.exchange.AgreedField;
import org.gongshi.exchange.AgreementVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a sharing agreement (数据共享协议): what for, what, and until when. */
final class AgreementVersions {
    private AgreementVersions() {}

    static AgreementVersion read(Fields fields) {
        return new AgreementVersion(
                fields.requiredDate("validFrom"),
                fields.requiredDate("validTo"),
                taker(fields),
                fields.requiredLine("purpose"),
                fields.requiredChoices("fields", AgreedField.class),
                fields.lines("basis"));
    }

    private static String taker(Fields fields) {
        CreditCode taker = fields.identifier("taker", CreditCode::parse, CreditCode::value);
        fields.requireValue("taker");
        if (taker != null && taker.value().equals(fields.normal("agency"))) {
            fields.refuse("taker", ErrorCode.AGREEMENT_WITH_ITSELF);
        }
        return taker == null ? "" : taker.value();
    }
}
