package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.journeys.Story.codes;
import static org.gongshi.journeys.Story.findings;

import java.time.LocalDate;

/** The gate before major decisions, as the agency and the public see it. */
@OnTheWholeProduct
final class ITStoriesOfReviews {
    @TestInParallel
    void aMajorDecisionIsHeldUntilItsReviewComes(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "held-until-reviewed");
        var decision = story.submit("1-decisions.json");

        var held = story.receipt(decision, "HELD");
        assertThat(LocalDate.parse(held.path("heldUntil").asString(""))).isAfter(Decisions.today());
        story.page(decision, 404);

        var review = story.submit("2-reviews.json");

        assertThat(story.page(decision, 200).text()).contains("示例市故事甲食品有限公司", "80,000.00", "公示期至");
        var published = story.receipt(decision, "PUBLISHED");
        assertThat(codes(published)).containsExactly("RECEIVED", "HELD_FOR_REVIEW", "RELEASED_REVIEWED");
        assertThat(findings(published)).isEmpty();
        story.receipt(review, "RECORDED");
    }

    @TestInParallel
    void whatWasReviewedBeforeItWasDecidedIsPublicAtOnce(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "reviewed-before-it-was-decided");
        story.submitAll("1-records.ndjson");
        story.submit("2-reviews.json");

        var decision = story.submit("3-decisions.json");

        story.page(decision, 200);
        var receipt = story.receipt(decision, "PUBLISHED");
        assertThat(codes(receipt)).doesNotContain("HELD_FOR_REVIEW");
        assertThat(findings(receipt)).isEmpty();
    }

    @TestInParallel
    void whoSaysThatThereWasNoReviewIsPublicWithTheFinding(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "no-review-was-held");
        var decision = story.submit("1-decisions.json");
        story.receipt(decision, "HELD");

        story.submit("2-reviews.json");

        story.page(decision, 200);
        var receipt = story.receipt(decision, "PUBLISHED");
        assertThat(codes(receipt)).endsWith("RELEASED_NO_REVIEW");
        assertThat(findings(receipt)).containsExactly("REVIEW_MISSING");
    }

    @TestInParallel
    void anAgencyAsksAfterEachRoundWhetherItMayDecide(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "refused-twice-then-passed");
        var agency = "11330203EX00001254";
        var file = "示海市监案〔%d〕9104号".formatted(Decisions.today().getYear());
        for (int round = 1; round <= 2; round++) {
            story.submit(round + "-reviews.json");
            var refused = story.clearance(agency, file, round);
            assertThat(refused.path("cleared").asBoolean(true)).isFalse();
            assertThat(refused.path("state").asString("")).isEqualTo("PROBLEMS");
            assertThat(refused.path("missing").toString()).contains("REVIEW_APPROVAL");
        }
        story.submit("3-reviews.json");
        var passed = story.clearance(agency, file, 3);
        assertThat(passed.path("state").asString("")).isEqualTo("APPROVED");
        assertThat(passed.path("missing").toString()).doesNotContain("REVIEW_APPROVAL");

        var decision = story.submit("4-decisions.json");

        story.page(decision, 200);
        assertThat(findings(story.receipt(decision, "PUBLISHED"))).isEmpty();
    }
}
