package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;

/** Decisions mended, moved and taken back, as the agency and the public see it. */
@OnTheWholeProduct
final class ITStoriesOfCorrections {
    @TestInParallel
    void oneOfTwoPartiesIsCorrectedAndTheOtherIsNot(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "two-parties-one-corrected");
        var first = story.submit("1-decisions.json");
        var second = story.submit("2-decisions.json");
        story.page(second, 200);

        story.submit("3-decisions.json");

        assertThat(story.page(second, "1,500.00")).contains("第 2 版", "<h1 lang=\"zh-CN\">示例市故事子");
        // Its page may name the other's among similar decisions; the decision itself doesn't.
        assertThat(story.answer(second)).contains("1500.00", "故事子").doesNotContain("故事癸");
        assertThat(story.page(first, 200).text()).contains("第 1 版", "2,000.00", "故事癸");
        story.receipt(second, "CORRECTED");
        story.receipt(first, "PUBLISHED");
    }

    @TestInParallel
    void aNewNumberKeepsTheOldAddress(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "agency-renumbers");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);

        story.receipt(story.submit("2-decisions.json"), "PUBLISHED");

        // The history of the decision may tell what it was called before.
        assertThat(story.page(decision, "9113号 · 行政执法公示")).doesNotContain("9112号 · 行政执法公示");
        assertThat(story.answer(decision)).contains("9113号").doesNotContain("9112号");
    }

    @TestInParallel
    void theWrongCompanyIsFreedWhenTheDecisionMoves(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "wrong-company-moved");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);

        story.submit("2-decisions.json");

        assertThat(story.page(decision, "故事卯客运")).doesNotContain("故事寅");
        var wrong = gongshi.search("/api/v1/decisions?q=" + URLEncoder.encode("故事寅运输", UTF_8));
        await().atMost(Story.PATIENCE)
                .untilAsserted(() -> assertThat(gongshi.get(wrong).text()).contains("\"items\":[]"));
    }

    @TestInParallel
    void aCorrectionForPrivacyLeavesNoTraceOfWhatStoodThere(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "privacy-corrected");
        var decision = story.submit("1-decisions.json");
        story.page(decision, "家中有人去世");

        story.submit("2-decisions.json");

        story.page(decision, "第 2 版");
        assertThat(story.page(decision, "未查验供货者")).doesNotContain("家中有人去世");
    }

    @TestInParallel
    void whatWasTakenBackByMistakeIsPublishedAgain(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "withdrawn-then-published-again");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);
        story.submit("2-withdrawals.json");
        story.page(decision, 410);

        story.submit("3-decisions.json");

        story.page(decision, 200);
    }
}
