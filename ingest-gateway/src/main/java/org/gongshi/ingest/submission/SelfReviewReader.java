package org.gongshi.ingest.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.BasicStandard;
import org.gongshi.exchange.FileReviewed;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.statute.ReportingPeriod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what an agency found in its own case files from a body and finds everything that is wrong with it. */
final class SelfReviewReader {
    private SelfReviewReader() {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<SelfReview> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        String quarter = fields.requiredLine("quarter");
        LocalDate reviewedOn = Times.past(fields, "reviewedOn", today);
        checkQuarter(fields, quarter, reviewedOn);
        List<FileReviewed> files = files(fields, today);
        fields.text("summary");
        return Reading.of(
                fields, agency, known -> new SelfReview(known, quarter, reviewedOn, files, fields.canonicalJson()));
    }

    /** Who reviewed before the quarter was over has not seen all of its files, and does not report in time by that. */
    private static void checkQuarter(Fields fields, String quarter, LocalDate reviewedOn) {
        var period = ReportingPeriod.quarter(quarter);
        if (period.isEmpty() && fields.normal("quarter") != null) {
            fields.refuse("quarter", ErrorCode.QUARTER_FORMAT);
        }
        boolean isDated = fields.normal("reviewedOn") != null;
        if (isDated
                && period.map(ReportingPeriod::lastDay)
                        .filter(reviewedOn::isBefore)
                        .isPresent()) {
            fields.refuse("reviewedOn", ErrorCode.TIME_ORDER, "quarter", "reviewedOn");
        }
    }

    /** That there was nothing to review is said by an empty list, never by none. */
    private static List<FileReviewed> files(Fields fields, LocalDate today) {
        if (!fields.mentions("files")) {
            fields.refuse("files", ErrorCode.REQUIRED);
        }
        var files = new ArrayList<FileReviewed>();
        Set<String> cases = new HashSet<>();
        for (Fields file : fields.objects("files")) {
            String caseNumber = Numbers.requiredCaseNumber(file, "caseNumber");
            if (!caseNumber.isEmpty() && !cases.add(caseNumber)) {
                file.refuse("caseNumber", ErrorCode.FILE_TWICE);
            }
            files.add(file(file, caseNumber, today));
            file.finish();
        }
        return files;
    }

    private static FileReviewed file(Fields file, String caseNumber, LocalDate today) {
        List<BasicStandard> failed = file.choices("failed", BasicStandard.class);
        var reviewed = FileReviewed.newBuilder()
                .setCaseNumber(caseNumber)
                .setScore(score(file, failed))
                .setFailed(failed)
                .setRectifyBy(file.date("rectifyBy"))
                .setRectifiedOn(rectifiedOn(file, today))
                .build();
        file.text("problems");
        return reviewed;
    }

    /** A file that fails a basic standard has no points; any other has some. */
    private static @Nullable BigDecimal score(Fields file, List<BasicStandard> failed) {
        BigDecimal score = file.points("score");
        if (failed.isEmpty()) {
            file.requireValue("score");
        } else if (score != null && score.signum() > 0) {
            file.refuse("score", ErrorCode.POINTS_OF_FAILED);
        }
        return failed.isEmpty() ? score : null;
    }

    private static @Nullable LocalDate rectifiedOn(Fields file, LocalDate today) {
        LocalDate rectifiedOn = file.date("rectifiedOn");
        if (rectifiedOn != null && rectifiedOn.isAfter(today)) {
            file.refuse("rectifiedOn", ErrorCode.IN_FUTURE, today.toString());
        }
        return rectifiedOn;
    }
}
