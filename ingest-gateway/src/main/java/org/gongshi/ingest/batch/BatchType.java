package org.gongshi.ingest.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rows of a batch are. */
enum BatchType {
    /** Decisions of an agency, one on each line. */
    DECISIONS,
    /** Withdrawals of an agency, one on each line. */
    WITHDRAWALS,
    /** Rounds of legal review. */
    REVIEWS,
    /** Records of the process. */
    RECORDS,
    /** What became of decisions. */
    OUTCOMES,
    /** Objections to verdicts. */
    CONTESTS,
    /** Answers to supervisors' instruments. */
    REPLIES,
    /** Case files that agencies reviewed themselves, a quarter on each line. */
    SELF_REVIEWS,
    /** What was made on a day, which each names in {@code date}. */
    MANIFESTS,
    /** What happened in a demonstration before it began: submissions and days with their times. */
    HISTORY,

    /** Entries of registers, each of which names its {@code id}; from here on. */
    AGENCIES,
    OFFICERS,
    MATTERS,
    POWERS,
    REVIEW_CATALOGUE,
    RECORDING_CATALOGUE,
    BENCHMARKS,
    INSPECTION_ITEMS,
    SERVICE_GUIDES,
    FLOW_CHARTS,
    WINDOW_POSTS,
    POLICIES,
    LAWS,
    REVIEWERS,
    STAFFING,
    EQUIPMENT,
    FACILITIES,
    TRAINING,
    AGREEMENTS,
    PLANS;

    /** Whether its rows are entries of the register of this name. */
    boolean isRegister() {
        return compareTo(HISTORY) > 0;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable BatchType of(@Nullable String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElse(null);
    }

    static String wireNames() {
        return Arrays.stream(values()).map(BatchType::wireName).collect(Collectors.joining(" | "));
    }
}
