package org.gongshi.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gongshi.exchange.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepReasonsTest {
    private static final StepReasons CHINESE = new StepReasons(Locale.SIMPLIFIED_CHINESE);
    private static final StepReasons ENGLISH = new StepReasons(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void every_shortcoming_has_words_in_both_languages(FindingCode code) {
        assertThat(CHINESE.finding(code)).isNotBlank().isNotEqualTo(code.name());
        assertThat(ENGLISH.finding(code)).isNotEqualTo(code.name()).isNotEqualTo(CHINESE.finding(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECEIVED",
                "PUBLISHED",
                "CORRECTED",
                "SUPERSEDED",
                "CONFLICT",
                "BROKEN",
                "TRADE_SECRET",
                "PRIVACY",
                "MINOR",
                "SECURITY",
                "LAW_FORBIDS",
                "NO_SOCIAL_EFFECT",
                "STATE_SECRET",
                "REASON_UNKNOWN",
                "NATURAL_PERSON",
                "SUBJECT_UNKNOWN",
                "KIND_UNKNOWN",
                "CONTENT_ERASED",
                "SUMMARY_PROCEDURE",
                "WARNING_ONLY",
                "NOT_PENALISED",
                "NOT_ESTABLISHED",
                "RECORDED",
                "HELD_FOR_REVIEW",
                "RELEASED_REVIEWED",
                "RELEASED_NO_REVIEW",
                "RELEASED_BY_SUPERVISOR",
                "RELEASED_BEFORE_DUE",
                "EXPIRED",
                "REPAIRED",
                "ARCHIVED",
                "ROUND_TAKEN",
                "OUTCOME_REVOKED",
                "OUTCOME_CHANGED",
                "OUTCOME_UNLAWFUL",
                "OUTCOME_VOID",
                "OUTCOME_REDO",
                "OUTCOME_REPAIRED",
                "WITHDRAWN_REVOKED",
                "WITHDRAWN_CHANGED",
                "WITHDRAWN_UNLAWFUL",
                "WITHDRAWN_VOID",
                "WITHDRAWN_REDO",
                "WITHDRAWN_MISTAKE",
                "WITHDRAWN_REPAIRED",
                "WITHDRAWN_PRIVACY",
                "WITHDRAWN_OTHER",
                "WITHDRAWN_UNKNOWN",
                "RENUMBERED",
                "RECALCULATED"
            })
    void every_step_has_words_in_both_languages(String code) {
        assertThat(CHINESE.of(code)).isNotBlank().isNotEqualTo(code);
        assertThat(ENGLISH.of(code)).isNotEqualTo(code).isNotEqualTo(CHINESE.of(code));
    }

    @Test
    void a_step_newer_than_this_gateway_is_its_own_reason() {
        assertThat(CHINESE.of("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
    }
}
