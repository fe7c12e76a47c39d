package org.gongshi.search.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshi.search.Samples;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.decisions.DecisionView.Agency;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.gongshi.search.decisions.TombstoneView;
import org.gongshi.search.indexing.PublicDecisionViews;
import org.gongshi.search.topics.PublicChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeFilterTest {
    private static final PublicChange TOMBSTONE = new PublicChange(
            "id",
            null,
            new TombstoneView(
                    "id",
                    2,
                    "PENALTY",
                    new Agency("11330106MB0000001G", "示例市西湖区市场监督管理局", "330106", "market-regulation"),
                    LocalDate.of(2026, 3, 5),
                    null,
                    LocalDate.of(2026, 3, 20),
                    "REVOKED",
                    "行政处罚法第四十八条"));

    private static ChangeFilter filter(String... words) {
        var given = new TreeMap<String, List<String>>();
        for (int i = 0; i < words.length; i += 2) {
            given.put(words[i], List.of(words[i + 1]));
        }
        return ChangeFilter.parse(given) instanceof Asked.Valid<ChangeFilter>(var filter)
                ? filter
                : fail(given.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "330000, '', true",
        "330100, '', true",
        "330106, PENALTY, true",
        "330106000000, '', true",
        "330000000000, '', true",
        "330106003000, '', false",
        "330200, '', false",
        "330000, PERMIT, false"
    })
    void whatIsTakenBackIsToldWhereItHappened(String region, String kind, boolean passes) {
        assertThat(filter("region", region, "kind", kind).told(TOMBSTONE).isPresent())
                .isEqualTo(passes);
    }

    @Test
    void anItemIsComparedAsIdsAre() {
        assertThat(filter("matter", " Ｍ－１ ").told(decision(1, "M-1"))).isPresent();
        assertThat(filter("matter", "M-1").told(decision(1, "M-10"))).isEmpty();
        assertThat(filter("matter", "M-1").told(decision(1, null))).isEmpty();
    }

    @Test
    void whatACorrectionTookOutOfThePartIsLetGoOf() {
        assertThat(filter("matter", "M-1").told(decision(2, "M-2"))).contains(new PublicChange("id", null, null));
        assertThat(filter("subject", "91330106MA2000019C").told(decision(2, "M-2")))
                .contains(new PublicChange("id", null, null));
        assertThat(filter("matter", "M-1", "region", "330200").told(decision(2, "M-2")))
                .isEmpty();
        assertThat(filter("matter", "M-2").told(decision(2, "M-2"))).contains(decision(2, "M-2"));
    }

    private static PublicChange decision(int edition, @Nullable String matter) {
        var decided = Samples.penalty()
                .setDecisionId("id")
                .setEdition(edition)
                .setMatter(matter)
                .build();
        return new PublicChange("id", PublicDecisionViews.view(decided), null);
    }

    @Test
    void allThatCannotBeReadIsRefused() {
        var given = Map.of(
                "subject", List.of("330106199001011234"),
                "region", List.of("西湖"),
                "kind", List.of("FINE"),
                "matter", List.of("330106198001010016"),
                "colour", List.of("red"));

        assertThat(ChangeFilter.parse(given))
                .isInstanceOfSatisfying(
                        Asked.Invalid.class,
                        invalid -> assertThat((List<?>) invalid.flaws())
                                .extracting("parameter", "code")
                                .containsExactlyInAnyOrder(
                                        tuple("subject", Code.NOT_A_CREDIT_CODE),
                                        tuple("region", Code.NOT_A_REGION),
                                        tuple("kind", Code.NOT_A_KIND),
                                        tuple("matter", Code.NOT_A_MATTER),
                                        tuple("colour", Code.UNKNOWN_PARAMETER)));
    }

    @Test
    void aFilterSaysWhatWasAskedFor() {
        assertThat(filter("kind", "PENALTY", "region", "330106000000", "after", "0"))
                .hasToString("region=330106&kind=PENALTY")
                .returns(false, ChangeFilter::isAny);
        assertThat(filter("after", "0", "wait", "3s", "subject", ""))
                .hasToString("")
                .returns(true, ChangeFilter::isAny);
    }

    @Test
    void nobodyKeepsWhatIsGoneForWantOfAWord() {
        var filter = filter("subject", "91330106MA2000019C", "region", "330106", "kind", "PENALTY");

        assertThat(filter.told(TOMBSTONE)).contains(TOMBSTONE);
        assertThat(filter.told(new PublicChange("id", null, null))).isPresent();
        assertThat(filter("matter", "M1").told(TOMBSTONE)).contains(TOMBSTONE);
    }
}
