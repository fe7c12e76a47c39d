package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.gongshi.exchange.ReviewChecklist;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a round of legal review from a body and finds everything that is wrong with it. */
final class ReviewReader {
    /** More rounds than any file has seen. */
    private static final int GREATEST_ROUND = 1_000;

    private ReviewReader() {}

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Review> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        Numbers numbers = Numbers.read(fields);
        Integer round = fields.number("round", 1, GREATEST_ROUND);
        fields.requireValue("round");
        var outcome = fields.requiredChoice("outcome", ReviewOutcome.class, ReviewOutcome.UNKNOWN);
        LocalDate submittedOn = fields.date("submittedOn");
        LocalDate dueOn = fields.date("dueOn");
        LocalDate reviewedOn = Times.past(fields, "reviewedOn", today);
        Times.inOrder(fields, "submittedOn", submittedOn, "reviewedOn", reviewedOn);
        if (submittedOn != null && dueOn != null && dueOn.isBefore(submittedOn)) {
            fields.refuse("dueOn", ErrorCode.DATES_REVERSED);
        }
        String reviewer = fields.requiredLine("reviewer");
        String undertaker = fields.line("undertaker");
        ReviewChecklist checklist = checklist(fields.object("checklist"), outcome);
        fields.requiredText("opinion");
        return Reading.of(
                fields,
                agency,
                known -> new Review(
                        known,
                        numbers,
                        round == null ? 0 : round,
                        outcome,
                        submittedOn,
                        dueOn,
                        reviewedOn,
                        checklist,
                        reviewer,
                        reviewer.equals(undertaker),
                        fields.canonicalJson()));
    }

    /** All seven points or none: one that is not stated was not looked at. */
    private static @Nullable ReviewChecklist checklist(@Nullable Fields points, ReviewOutcome outcome) {
        if (points == null) {
            return null;
        }
        Predicate<String> passed = name -> point(points, name, true, outcome);
        var checklist = new ReviewChecklist(
                passed.test("authority"),
                passed.test("procedure"),
                passed.test("facts"),
                passed.test("law"),
                passed.test("powers"),
                passed.test("documents"),
                point(points, "crime", false, outcome));
        points.finish();
        return checklist;
    }

    /** @param sound what the point must say for a file that may pass; a suspected crime belongs elsewhere */
    private static boolean point(Fields points, String name, boolean sound, ReviewOutcome outcome) {
        Boolean stated = points.flag(name);
        points.requireValue(name);
        if (stated != null && stated != sound && outcome == ReviewOutcome.APPROVED) {
            points.refuse(name, ErrorCode.APPROVED_DESPITE);
        }
        return Boolean.TRUE.equals(stated);
    }
}
