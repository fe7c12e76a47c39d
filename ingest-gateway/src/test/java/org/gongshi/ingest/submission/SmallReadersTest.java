package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.gongshi.exchange.BasicStandard;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.FileReviewed;
import org.gongshi.exchange.KindCount;
import org.gongshi.exchange.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Objections, answers, manifests, statistics and self-reviews. */
class SmallReadersTest {
    @Test
    void a_sound_contest_names_a_case_and_a_verdict() {
        var contest = Readings.sound(ContestReader.read(Samples.contest(), Samples.TODAY));
        assertThat(contest.caseNumber()).isEqualTo("示市监案〔2026〕7号");
        assertThat(contest.verdict()).isEqualTo("publication");
        assertThat(contest.canonical()).contains("停电");
        assertThat(contest.toString()).doesNotContain("停电");
    }

    @Test
    void all_that_is_wrong_with_a_contest_is_found_at_once() {
        var body = Samples.tree("""
                {"case":"\u200b","verdict":"PUBLICATION","evidence":[{"sha256":"zz"}],"caseNumber":"1"}""");
        assertThat(Readings.findings(ContestReader.read(body, Samples.TODAY)))
                .containsExactlyInAnyOrder(
                        "/agency REQUIRED",
                        "/case CASE_NUMBER_EMPTY",
                        "/verdict UNKNOWN_VALUE",
                        "/statement REQUIRED",
                        "/evidence/0/title REQUIRED",
                        "/evidence/0/sha256 SHA256_FORMAT",
                        "/caseNumber UNKNOWN_FIELD");
    }

    @Test
    void a_sound_reply_names_an_instrument() {
        var reply = Readings.sound(ReplyReader.read(Samples.reply(), Samples.TODAY));
        assertThat(reply.instrument()).isEqualTo("示执监督|2026|3");
        assertThat(reply.doneOn()).isEqualTo("2026-03-19");
        assertThat(reply.toString()).doesNotContain("整改");
    }

    @Test
    void all_that_is_wrong_with_a_reply_is_found_at_once() {
        var body = Samples.tree("""
                {"agency":"1","instrument":"13800138000","doneOn":"2026-03-21","documents":[{}]}""");
        assertThat(Readings.findings(ReplyReader.read(body, Samples.TODAY)))
                .containsExactlyInAnyOrder(
                        "/agency CREDIT_CODE_LENGTH",
                        "/instrument PERSONAL_NUMBER",
                        "/statement REQUIRED",
                        "/doneOn IN_FUTURE",
                        "/documents/0/type REQUIRED");
    }

    @Test
    void a_sound_manifest_counts_what_was_made_zero_included() {
        var manifest = Readings.sound(ManifestReader.read(Samples.manifest(), Samples.TODAY));
        assertThat(manifest.day()).isEqualTo("2026-03-19");
        assertThat(manifest.decisions())
                .containsExactlyInAnyOrder(
                        new KindCount(DecisionKind.PENALTY, 3L), new KindCount(DecisionKind.PERMIT, 0L));
    }

    @Test
    void all_that_is_wrong_with_a_manifest_is_found_at_once() {
        var body = Samples.manifest().put("date", "2026-03-21");
        body.putObject("decisions")
                .put("PENALTY", -1)
                .put("PERMIT", 1_000_001)
                .put("FINES", 2)
                .put("UNKNOWN", 1);
        assertThat(Readings.findings(ManifestReader.read(body, Samples.TODAY)))
                .containsExactlyInAnyOrder(
                        "/date IN_FUTURE",
                        "/decisions/PENALTY NUMBER_RANGE",
                        "/decisions/PERMIT NUMBER_RANGE",
                        "/decisions/FINES UNKNOWN_FIELD",
                        "/decisions/UNKNOWN UNKNOWN_FIELD");
        body.putObject("decisions");
        body.put("date", "2026-02-30");
        assertThat(Readings.findings(ManifestReader.read(body, Samples.TODAY)))
                .containsExactlyInAnyOrder("/date DATE_FORMAT", "/decisions REQUIRED");
    }

    @Test
    void sound_statistics_count_what_nobody_sent() {
        var statistics = Readings.sound(StatisticsReader.read(Samples.statistics(), Samples.TODAY));
        assertThat(statistics.year()).isEqualTo(2025);
        assertThat(statistics.tallies())
                .containsExactly(
                        new Tally("PERMITS_APPLIED", 120L),
                        new Tally("PERMITS_ACCEPTED", 118L),
                        new Tally("SUMMARY_PENALTIES_NOT_SENT", 0L));
    }

    @Test
    void all_that_is_wrong_with_statistics_is_found_at_once() {
        var body = Samples.statistics().put("year", 2027);
        body.putObject("counts")
                .put("PERMITS_APPLIED", -1)
                .put("PERMITS_ACCEPTED", "118")
                .put("PENALTIES", 1);
        assertThat(Readings.findings(StatisticsReader.read(body, Samples.TODAY)))
                .containsExactlyInAnyOrder(
                        "/year NUMBER_RANGE",
                        "/counts/PERMITS_APPLIED NUMBER_RANGE",
                        "/counts/PERMITS_ACCEPTED WRONG_TYPE",
                        "/counts/PENALTIES UNKNOWN_FIELD");
        var empty = Samples.statistics();
        empty.remove(List.of("year", "counts"));
        assertThat(Readings.findings(StatisticsReader.read(empty, Samples.TODAY)))
                .containsExactlyInAnyOrder("/year REQUIRED", "/counts REQUIRED");
    }

    @Test
    void a_year_is_declared_once_it_is_over() {
        var running = Samples.statistics().put("year", Samples.TODAY.getYear());
        assertThat(Readings.findings(StatisticsReader.read(running, Samples.TODAY)))
                .containsExactly("/year NUMBER_RANGE");
    }

    @Test
    void more_accepted_than_applied_is_a_warning() {
        var body = Samples.statistics();
        body.putObject("counts").put("PERMITS_APPLIED", 1).put("PERMITS_ACCEPTED", 2);
        assertThat(Readings.all(StatisticsReader.read(body, Samples.TODAY)))
                .extracting(finding -> finding.pointer() + " " + finding.code() + " " + finding.isError())
                .containsExactly("/counts/PERMITS_ACCEPTED MORE_ACCEPTED_THAN_APPLIED false");
    }

    @Test
    void a_sound_self_review_tells_of_each_file_what_it_is_worth() {
        var review = Readings.sound(SelfReviewReader.read(Samples.selfReview(), Samples.TODAY));
        assertThat(review.quarter()).isEqualTo("2025-Q4");
        assertThat(review.files())
                .extracting(file -> file.getScore().orElse(null), FileReviewed::getFailed)
                .containsExactly(
                        tuple(new BigDecimal("92.50"), List.of()),
                        tuple(null, List.of(BasicStandard.OFFICERS, BasicStandard.PROCEDURE)));
        assertThat(review.toString()).doesNotContain("规范");
    }

    @Test
    void that_there_was_nothing_to_review_is_said_and_not_left_out() {
        var body = Samples.selfReview();
        body.putArray("files");
        assertThat(Readings.sound(SelfReviewReader.read(body, Samples.TODAY)).files())
                .isEmpty();
        body.remove("files");
        assertThat(Readings.findings(SelfReviewReader.read(body, Samples.TODAY)))
                .containsExactly("/files REQUIRED");
    }

    @Test
    void a_quarter_is_reviewed_once_it_is_over() {
        var early = Samples.selfReview().put("reviewedOn", "2025-12-30");
        assertThat(Readings.findings(SelfReviewReader.read(early, Samples.TODAY)))
                .containsExactly("/reviewedOn TIME_ORDER");
    }

    @Test
    void all_that_is_wrong_with_a_self_review_is_found_at_once() {
        var body = Samples.selfReview().put("quarter", "2026-Q1").put("reviewedOn", "2025-12-31");
        var files = body.withArray("files");
        ((ObjectNode) files.get(0)).remove("score");
        ((ObjectNode) files.get(1)).put("score", "60").put("rectifiedOn", "2026-03-21");
        files.addObject().put("caseNumber", "示市监案〔2025〕7号").put("score", "100.01");
        assertThat(Readings.findings(SelfReviewReader.read(body, Samples.TODAY)))
                .containsExactlyInAnyOrder(
                        "/reviewedOn TIME_ORDER",
                        "/files/0/score REQUIRED",
                        "/files/1/score POINTS_OF_FAILED",
                        "/files/1/rectifiedOn IN_FUTURE",
                        "/files/2/caseNumber FILE_TWICE",
                        "/files/2/score POINTS_FORMAT");
        assertThat(Readings.findings(SelfReviewReader.read(Samples.selfReview().put("quarter", "2026"), Samples.TODAY)))
                .containsExactly("/quarter QUARTER_FORMAT");
    }
}
