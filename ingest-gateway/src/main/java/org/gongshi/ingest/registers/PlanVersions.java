package org.gongshi.ingest.registers;

import org.gongshi.exchange.PlanVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of an inspection plan (涉企检查计划): 国办发〔2024〕54号. */
final class PlanVersions {
    private PlanVersions() {}

    static PlanVersion read(Fields fields) {
        PlanVersion plan = new PlanVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                EntryId.optional(fields, "item"),
                EntryId.optional(fields, "matter"),
                fields.requiredDate("from"),
                fields.requiredDate("until"),
                fields.identifiers("inspected", CreditCode::parse, CreditCode::value),
                fields.isSet("random"),
                fields.line("content"),
                fields.line("method"),
                fields.identifiers("jointWith", CreditCode::parse, CreditCode::value));
        if (fields.normal("from") != null
                && fields.normal("until") != null
                && plan.getUntil().isBefore(plan.getFrom())) {
            fields.refuse("until", ErrorCode.VISITS_REVERSED);
        }
        return plan;
    }
}
