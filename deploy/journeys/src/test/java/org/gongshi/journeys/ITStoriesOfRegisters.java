package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.journeys.Story.findings;

/** What registers say of a decision: never an obstacle, always a finding; and what else an agency may say. */
@OnTheWholeProduct
final class ITStoriesOfRegisters {
    @TestInParallel
    void aSuspendedOfficerIsAFindingAndNoObstacle(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "officer-was-suspended");
        story.register("1-officers-33010609119.json");
        story.register("2-officers-33010609120.json");
        story.register("3-officers-33010609120.json");

        var decision = story.submit("4-decisions.json");

        story.page(decision, 200);
        assertThat(findings(story.receipt(decision, "PUBLISHED"))).containsExactly("OFFICER_SUSPENDED");
    }

    @TestInParallel
    void aTownshipDecidesUnderDevolvedPowerAndBeyondIt(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "township-decides-under-devolved-power");
        var township = "11330106EX0009007R";
        var superior = "11330106EX00000884";
        story.register("1-agencies-" + township + ".json");
        story.awaitEntry("agencies", township);
        story.register("2-powers-1.json");
        story.awaitEntry("powers", "1?agency=" + township);

        var within = story.submit("3-decisions.json", "--agency", superior);
        var beyond = story.submit("4-decisions.json", "--agency", superior);

        assertThat(findings(story.receipt(within, "PUBLISHED"))).isEmpty();
        assertThat(findings(story.receipt(beyond, "PUBLISHED"))).containsExactly("POWER_MISSING");
        story.page(beyond, 200);
    }

    @TestInParallel
    void whatAnAgencySaysBesidesIsRecorded(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "agency-objects-replies-and-declares");

        story.receipt(story.submit("1-contests.json"), "RECORDED");
        story.receipt(story.submit("2-replies.json"), "RECORDED");
        story.submitAll("3-manifests.ndjson");
        story.receipt(story.submit("4-self-reviews.json"), "RECORDED");
    }
}
