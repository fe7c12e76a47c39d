package org.gongshi.ingest.registers;

import org.gongshi.exchange.ReviewerDuty;
import org.gongshi.exchange.ReviewerVersion;
import org.gongshi.ingest.checks.Fields;

/** Reads versions of a member of the review staff (法制审核人员): 行政处罚法 第五十八条. */
final class ReviewerVersions {
    private ReviewerVersions() {}

    static ReviewerVersion read(Fields fields) {
        return new ReviewerVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("duty", ReviewerDuty.class, ReviewerDuty.UNKNOWN),
                fields.flag("fullTime"),
                fields.requiredFlag("qualified"),
                fields.date("reviewsSince"));
    }
}
