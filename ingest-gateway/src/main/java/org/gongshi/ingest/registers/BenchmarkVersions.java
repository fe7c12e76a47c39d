package org.gongshi.ingest.registers;

import java.math.BigDecimal;
import java.util.List;
import org.gongshi.exchange.BenchmarkBand;
import org.gongshi.exchange.BenchmarkVersion;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads versions of a benchmark (裁量基准): 行政处罚法 第三十四条. */
final class BenchmarkVersions {
    private BenchmarkVersions() {}

    static BenchmarkVersion read(Fields fields) {
        CreditCode superior = fields.identifier("superiorAgency", CreditCode::parse, CreditCode::value);
        String followed = EntryId.optional(fields, "superiorBenchmark");
        if (followed != null) {
            fields.requireValue("superiorAgency");
        }
        return new BenchmarkVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("violation"),
                EntryId.optional(fields, "matter"),
                fields.lines("basis"),
                bands(fields),
                superior == null ? null : superior.value(),
                followed);
    }

    private static List<BenchmarkBand> bands(Fields fields) {
        return fields.objects("bands").stream().map(BenchmarkVersions::band).toList();
    }

    private static BenchmarkBand band(Fields fields) {
        BigDecimal least = fields.amount("minimumFine");
        BigDecimal greatest = fields.amount("maximumFine");
        var band = new BenchmarkBand(
                fields.requiredLine("grade"),
                fields.line("conditions"),
                fields.choices("penaltyTypes", PenaltyType.class),
                least,
                greatest,
                fields.line("standard"));
        if (isReversed(least, greatest)) {
            fields.refuse("maximumFine", ErrorCode.BAND_REVERSED);
        }
        fields.finish();
        return band;
    }

    private static boolean isReversed(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
        return least != null && greatest != null && least.compareTo(greatest) > 0;
    }
}
