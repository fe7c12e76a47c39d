package org.gongshi.local.samples;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongshi.local.samples.SampleHistory.Entry;

/** Legal reviews (法制审核) of the major ones among the sample decisions. */
final class SampleReviews {
    /** From which amount the catalogues of sample agencies make a penalty a major one, yuan. */
    static final BigDecimal MAJOR_FROM = new BigDecimal("100000.00");

    /** One in so many was never reviewed, so that there is something to find. */
    private static final int MISSING_ONE_IN = 5;

    /** All six points hold, and no crime is suspected. */
    private static final Map<String, Boolean> CHECKLIST = Map.of(
            "authority", true,
            "procedure", true,
            "facts", true,
            "law", true,
            "powers", true,
            "documents", true,
            "crime", false);

    private SampleReviews() {}

    /** The review that passed the day before the decision, sent with it. */
    static Optional<Entry> before(SampleDraft draft, Map<String, Object> decision) {
        return isMajor(decision) && draft.decidedOn().getDayOfMonth() % MISSING_ONE_IN != 0
                ? Optional.of(new Entry(draft.receivedAt().minusSeconds(60), "reviews", body(draft, decision)))
                : Optional.empty();
    }

    private static boolean isMajor(Map<String, Object> decision) {
        return decision.get("penalty") instanceof Map<?, ?> penalty
                && penalty.get("fine") instanceof String fine
                && new BigDecimal(fine).compareTo(MAJOR_FROM) >= 0;
    }

    private static Map<String, Object> body(SampleDraft draft, Map<String, Object> decision) {
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("agency", draft.agency().creditCode());
        review.put("caseNumber", String.valueOf(decision.get("caseNumber")));
        review.put("round", 1);
        review.put("outcome", "APPROVED");
        review.put("submittedOn", draft.decidedOn().minusDays(4).toString());
        review.put("reviewedOn", draft.decidedOn().minusDays(1).toString());
        review.put("reviewer", "赵示例");
        review.put("checklist", CHECKLIST);
        review.put("opinion", "事实清楚，证据确凿，适用依据正确，程序合法，处理适当，同意。");
        return review;
    }
}
