package org.gongshi.ingest.registers;

import java.util.List;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.MajorTrigger;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.ReviewCatalogueVersion;
import org.gongshi.exchange.SubjectType;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;

/** Reads versions of an entry of the review catalogue (重大执法决定法制审核目录). */
final class ReviewCatalogueVersions {
    private static final List<String> CRITERIA = List.of(
            "kind",
            "level",
            "sector",
            "procedure",
            "penaltyTypes",
            "minimumAmount",
            "subjectType",
            "triggers",
            "matter");

    private ReviewCatalogueVersions() {}

    static ReviewCatalogueVersion read(Fields fields) {
        if (CRITERIA.stream().noneMatch(fields::has)) {
            // Without any it would make every decision a major one, which no catalogue in words means.
            fields.findings().add(Finding.of(ErrorCode.CATALOGUE_WITHOUT_CRITERION));
        }
        return new ReviewCatalogueVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.choice("kind", DecisionKind.class),
                level(fields),
                Sector.optional(fields),
                fields.choice("procedure", Procedure.class),
                fields.choices("penaltyTypes", PenaltyType.class),
                fields.amount("minimumAmount"),
                fields.choice("subjectType", SubjectType.class),
                fields.choices("triggers", MajorTrigger.class),
                EntryId.optional(fields, "matter"),
                fields.line("basis"));
    }

    private static @Nullable String level(Fields fields) {
        AgencyLevel level = fields.choice("level", AgencyLevel.class);
        return level == null ? null : level.name();
    }
}
