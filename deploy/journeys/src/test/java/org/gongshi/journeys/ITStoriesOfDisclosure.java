package org.gongshi.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.journeys.Story.codes;

/** What of a decision stays inside, and what its agency is told about that. */
@OnTheWholeProduct
final class ITStoriesOfDisclosure {
    @TestInParallel
    void aStateSecretIsCountedOnly(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "state-secret");
        var decision = story.submit("1-decisions.json");

        assertThat(codes(story.receipt(decision, "WITHHELD"))).endsWith("STATE_SECRET");
        story.page(decision, 404);
    }

    @TestInParallel
    void aMinorIsCountedOnly(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "minor");
        var decision = story.submit("1-decisions.json");

        assertThat(codes(story.receipt(decision, "WITHHELD"))).endsWith("MINOR");
        story.page(decision, 404);
    }

    @TestInParallel
    void theAgencyIsToldWhichPartsWereHiddenAndWhy(Deployment gongshi) throws Exception {
        var story = new Story(gongshi, "agency-asks-what-was-hidden");
        var decision = story.submit("1-decisions.json");

        var receipt = story.receipt(decision, "PUBLISHED");

        assertThat(receipt.path("removals")
                        .valueStream()
                        .map(removal -> removal.path("field").asString("")))
                .contains("/facts", "/subject/legalRepresentative", "/remark");
        assertThat(receipt.toString()).doesNotContain("13800138000", "19800101", "申示例", "内部备注");
    }
}
