package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.ReviewOutcome;
import org.junit.jupiter.api.Test;

/** What a typical case leaves in the state, beside what is public of it: keys and framed values of all stores. */
final class CaseStateSizeTest {
    private static final String CASE = "示交案〔2026〕3号";
    private static final int MOST = 2048;

    @Test
    void aCaseOfTwelveEventsTakesTwoKilobytesAtMost() {
        try (var fold = new FoldDriver()) {
            prepared(fold);
            fold.submit(decision());
            fold.submit(paid("2000.00", "2026-04-01")).submit(paid("3000.00", "2026-05-06"));

            var bytes = bytes(fold);
            assertThat(bytes.values().stream().mapToLong(Long::longValue).sum())
                    .as("%s", bytes)
                    .isLessThanOrEqualTo(MOST);
            assertThat(fold.bytes(FoldStores.PUBLIC_DECISIONS)).isPositive();
        }
    }

    /** Of the partition, not of the case, is what day it is; sums are of an agency's month. */
    private static Map<String, Long> bytes(FoldDriver fold) {
        var bytes = new LinkedHashMap<String, Long>();
        FoldStores.ALL.stream()
                .filter(store -> !store.equals(FoldStores.PUBLIC_DECISIONS))
                .filter(store -> !store.equals(FoldStores.PARTITION_FILES))
                .filter(store -> !store.equals(FoldStores.COUNTERS))
                .forEach(store -> bytes.put(store, fold.bytes(store)));
        return bytes;
    }

    private static void prepared(FoldDriver fold) {
        fold.append(record(CaseStage.CLUE, "2026-02-02", "案件来源登记表"))
                .append(record(CaseStage.FILING, "2026-02-03", "立案审批表"))
                .append(record(CaseStage.INVESTIGATION, "2026-02-10", "现场笔录", "询问笔录"))
                .append(record(CaseStage.NOTICE, "2026-03-02", "行政处罚告知书"))
                .append(record(CaseStage.DISCUSSION, "2026-03-04", "集体讨论记录"))
                .append(record(CaseStage.DECISION, "2026-03-05", "行政处罚决定书"))
                .append(record(CaseStage.SERVICE, "2026-03-06", "送达回证"))
                .submit(review(1, ReviewOutcome.PROBLEMS, "2026-02-24", "2026-02-26"))
                .submit(review(2, ReviewOutcome.APPROVED, "2026-02-27", "2026-03-03"));
    }

    private static RecordSubmitted record(CaseStage stage, String day, String... documents) {
        return SampleRecord.of(CASE, stage)
                .on(day)
                .documents(documents)
                .event(made -> made.setCertificateShown(true).setNoticesGiven(List.of("GROUNDS", "BASIS", "RIGHTS")));
    }

    private static SampleReview review(int round, ReviewOutcome outcome, String submittedOn, String reviewedOn) {
        return SampleReview.ofCase(CASE, round, outcome)
                .submittedOn(submittedOn)
                .on(reviewedOn);
    }

    private static SampleOutcome paid(String amount, String day) {
        return SampleOutcome.ofCase(CASE, OutcomeType.PARTLY_FULFILLED)
                .amount(amount)
                .on(day);
    }

    private static SampleDecision decision() {
        return Samples.penalty()
                .ofCase(CASE)
                .major()
                .penalty(penalty -> penalty.setFine(new BigDecimal("5000.00")))
                .content(with -> with.setOfficers(List.of("33010600001", "33010600002")))
                .context(resolved -> resolved.setReviewCatalogue(new EntryVersion("review/7", LocalDate.of(2025, 1, 1)))
                        .setOfficers(List.of(
                                new OfficerOnDay("33010600001", OfficerState.VALID),
                                new OfficerOnDay("33010600002", OfficerState.VALID))));
    }
}
