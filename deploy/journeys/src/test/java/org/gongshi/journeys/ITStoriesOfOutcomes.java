package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.journeys.Story.codes;
import static org.gongshi.journeys.Story.findings;

/** What became of decisions after they were made, as the agency and the public see it. */
@OnTheWholeProduct
final class ITStoriesOfOutcomes {
    @TestInParallel
    void aFinePaidInInstalmentsIsShownAsPaid(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "fine-paid-in-instalments");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);
        story.submit("2-outcomes.json");
        // Its history has an index of its own and may tell of the payment first, in other words.
        assertThat(story.page(decision, "已缴 2,000.00")).contains("履行情况", "部分履行");

        var last = story.submit("3-outcomes.json");

        assertThat(story.page(decision, "已缴 5,000.00")).contains("已履行");
        story.receipt(last, "RECORDED");
    }

    @TestInParallel
    void aCourtRevokesAndThePageSaysWhyAndNotWhom(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "court-revokes");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);

        story.submit("2-outcomes.json");

        assertThat(story.page(decision, 410).text())
                .contains("这项决定已被撤回", "决定被撤销")
                .doesNotContain("示例市故事己", "9106号", "终审判决");
        assertThat(codes(story.receipt(decision, "WITHDRAWN"))).endsWith("OUTCOME_REVOKED");
    }

    @TestInParallel
    void aJudgmentThatMayBeAppealedTakesNothingDown(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "judgment-may-be-appealed");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);

        story.receipt(story.submit("2-outcomes.json"), "RECORDED");

        story.receipt(decision, "PUBLISHED");
        story.page(decision, 200);
    }

    @TestInParallel
    void whatWasChangedIsGoneUntilTheNewDecisionComes(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "changed-then-published-again");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);
        story.submit("2-outcomes.json");
        assertThat(story.page(decision, 410).text()).contains("决定被变更");

        var changed = story.submit("3-decisions.json");

        assertThat(changed.decision()).isEqualTo(decision.decision());
        // The page's history may tell what the fine was before.
        assertThat(story.page(decision, 200).text()).contains("3,000.00");
        assertThat(story.answer(decision)).contains("3000.00").doesNotContain("5000.00");
        story.receipt(changed, "PUBLISHED");
        story.receipt(decision, "CORRECTED");
    }

    @TestInParallel
    void aRepairedDecisionLeavesNothingButThatItIsGone(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "credit-repaired");
        var decision = story.submit("1-decisions.json");
        story.page(decision, 200);

        story.submit("2-outcomes.json");

        assertThat(story.page(decision, 410).text()).contains("这项决定已不再公开").doesNotContain("故事壬", "信用修复");
        assertThat(findings(story.receipt(decision, "REPAIRED"))).contains("REPAIRED_TOO_EARLY");
    }
}
