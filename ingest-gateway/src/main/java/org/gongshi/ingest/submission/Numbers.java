package org.gongshi.ingest.submission;

import org.gongshi.identity.CaseNumber;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What an event names its case by, each in the form in which it is compared: case number (案号), document number (文号),
 * or both.
 */
record Numbers(@Nullable String caseNumber, @Nullable String documentNumber) {

    /** Reads both; at least one must be there. */
    static Numbers read(Fields fields) {
        String caseNumber = caseNumber(fields, "caseNumber");
        DocumentNumber document = fields.identifier("documentNumber", DocumentNumber::parse, DocumentNumber::display);
        if (!fields.has("caseNumber") && !fields.has("documentNumber")) {
            fields.refuse("caseNumber", ErrorCode.CASE_OR_DOCUMENT_REQUIRED);
        }
        return new Numbers(caseNumber, document == null ? null : document.normalised());
    }

    static @Nullable String caseNumber(Fields fields, String name) {
        CaseNumber number = fields.identifier(name, CaseNumber::parse, CaseNumber::value);
        return number == null ? null : number.value();
    }

    static String requiredCaseNumber(Fields fields, String name) {
        String number = caseNumber(fields, name);
        fields.requireValue(name);
        return number == null ? "" : number;
    }

    static @Nullable CreditCode agency(Fields fields) {
        CreditCode agency = fields.identifier("agency", CreditCode::parse, CreditCode::value);
        fields.requireValue("agency");
        return agency;
    }

    /** What stands in the id of a receipt's subject; a case tells more than one of its documents. */
    String leading() {
        return caseNumber != null ? caseNumber : documentNumber == null ? "" : documentNumber;
    }
}
