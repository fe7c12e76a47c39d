package org.gongshi.ingest.registers;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.registers.Register.Keeper;
import org.jspecify.annotations.Nullable;

/**
 * A version as somebody wants it in a register; nothing is to be done with one whose fields found an error.
 *
 * @param id in the register
 * @param agency whose entry it is, credit code
 */
record Draft<V extends SpecificRecord>(String id, String agency, V version) {
    /** Codes of companies, items, certificates and files: their long runs of digits are nobody's number. */
    private static final Set<String> CODES = Set.of(
            "agency",
            "superior",
            "superiorAgency",
            "superiorBenchmark",
            "formerAgency",
            "matter",
            "matters",
            "certificate",
            "keeper",
            "officers",
            "file",
            "taker",
            "item",
            "inspected",
            "jointWith");

    /** @param addressed id in the address; null: the body names it */
    static <V extends SpecificRecord> Draft<V> read(
            Keeper keeper, Function<Fields, V> reader, @Nullable String addressed, Fields fields) {
        boolean ofAgencies = keeper == Keeper.OPERATOR;
        String rawId = rawId(addressed, fields);
        String id = ofAgencies ? creditCode(rawId, fields) : entryId(rawId, fields);
        String agency = ofAgencies ? id : agency(fields);
        V version = reader.apply(fields);
        dates(version, fields);
        for (Schema.Field field : version.getSchema().getFields()) {
            if (!CODES.contains(field.name())) {
                fields.refusePersonalNumber(field.name());
            }
        }
        fields.finish();
        return new Draft<>(id, agency, version);
    }

    private static String rawId(@Nullable String addressed, Fields fields) {
        String stated = fields.line("id");
        if (addressed == null) {
            fields.requireValue("id");
            return stated == null ? "" : stated;
        }
        if (stated != null && !EntryId.normal(stated).equals(EntryId.normal(addressed))) {
            fields.refuse("id", ErrorCode.ENTRY_ID_DIFFERS);
        }
        return addressed;
    }

    private static void dates(SpecificRecord version, Fields fields) {
        String to = (String) fields.normal("validTo");
        if (to != null && to.compareTo(Versions.firstDay(version).toString()) < 0) {
            fields.refuse("validTo", ErrorCode.VERSION_DATES);
        }
    }

    private static String creditCode(String raw, Fields fields) {
        CreditCode code = CreditCode.parse(raw).value().orElse(null);
        if (code == null && !raw.isEmpty()) {
            fields.findings().add(new Finding("", ErrorCode.CREDIT_CODE_CHECK_DIGIT, "", List.of("")));
        }
        return code == null ? "" : code.value();
    }

    private static String entryId(String raw, Fields fields) {
        String id = EntryId.normal(raw);
        if (!raw.isEmpty() && !EntryId.isUsable(id)) {
            fields.findings().add(Finding.of(ErrorCode.ENTRY_ID_FORMAT));
        } else if (EntryId.isIdNumber(id)) {
            fields.findings().add(Finding.of(ErrorCode.PERSONAL_NUMBER));
        }
        return id;
    }

    private static String agency(Fields fields) {
        @Nullable CreditCode agency = fields.identifier("agency", CreditCode::parse, CreditCode::value);
        fields.requireValue("agency");
        return agency == null ? "" : agency.value();
    }
}
