package org.gongshi.streams.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.streams.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register of officers says of those who decided is published as a finding; it refuses nothing. */
final class OfficersNotAsTheLawAsksTest {

    private static OfficerOnDay officer(String number, OfficerState state) {
        return new OfficerOnDay(number, state);
    }

    private static List<String> told(OfficerOnDay... officers) {
        try (var story = new Story()) {
            return story.submit(Samples.penalty().context(resolved -> resolved.setOfficers(List.of(officers))))
                    .told();
        }
    }

    private static List<String> published(String findings) {
        return List.of(
                "public #1: 罚款5000元, since 2026-03-06T10:00, until 2029-03-05",
                "edition #1/1: PUBLISHED 2026-03-06T10:00",
                "receipt #1 1: PUBLISHED PUBLISHED 2026-03-06T10:00" + findings);
    }

    @ParameterizedTest
    @CsvSource({
        "VALID,''",
        "SUSPENDED,', [OFFICER_SUSPENDED]'",
        "NOT_REGISTERED,', [OFFICER_NOT_REGISTERED]'",
        "EXPIRED,', [OFFICER_NOT_VALID]'",
        "CANCELLED,', [OFFICER_NOT_VALID]'"
    })
    void oneOfTwoOfficers(OfficerState state, String finding) {
        assertThat(told(officer("33010600001", OfficerState.VALID), officer("33010600002", state)))
                .containsExactlyElementsOf(published(finding));
    }

    /** 行政处罚法第四十二条: 执法人员不得少于两人. */
    @Test
    void oneOfficerAloneIsTooFew() {
        assertThat(told(officer("33010600001", OfficerState.VALID)))
                .containsExactlyElementsOf(published(", [OFFICERS_TOO_FEW]"));
    }

    @Test
    void severalFindingsStandBesideEachOther() {
        assertThat(told(officer("33010600001", OfficerState.SUSPENDED)))
                .containsExactlyElementsOf(published(", [OFFICERS_TOO_FEW, OFFICER_SUSPENDED]"));
    }
}
