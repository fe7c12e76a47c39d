package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.identity.CreditCode;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;

/** A township fines under a power that the county devolved to it (行政处罚法第二十四条), or under none. */
final class TownshipDecidesUnderDevolvedPowerTest {
    private static final String COUNTY =
            CreditCode.withCheckCharacter("11330106MB0000009").value();

    private static List<String> told(PowerOnDay power) {
        var decision = Samples.penalty()
                .context(resolved -> resolved.setRegion("330106101")
                        .setAgencyName("示例区晨星镇人民政府")
                        .setPower(power));
        try (var story = new Story()) {
            return story.submit(decision).told();
        }
    }

    @Test
    void devolvedItIsPublishedAsItsOwn() {
        assertThat(told(new PowerOnDay(Competence.DEVOLVED, "powers/3", COUNTY)))
                .containsExactly(
                        "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                        "edition #1/1: PUBLISHED 2026-03-06T10:00",
                        "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00");
    }

    @Test
    void withoutPowerItIsPublishedWithTheFinding() {
        assertThat(told(new PowerOnDay(Competence.NONE, null, null)))
                .containsExactly(
                        "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                        "edition #1/1: PUBLISHED 2026-03-06T10:00",
                        "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00, [POWER_MISSING]");
    }
}
