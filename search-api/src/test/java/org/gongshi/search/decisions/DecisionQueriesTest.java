package org.gongshi.search.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.search.decisions.QueryFlaw.Code.FROM_AFTER_TO;
import static org.gongshi.search.decisions.QueryFlaw.Code.GIVEN_TWICE;
import static org.gongshi.search.decisions.QueryFlaw.Code.MIN_ABOVE_MAX;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOTHING_TO_SEARCH;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_AN_AMOUNT;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_CREDIT_CODE;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_CURSOR;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_DATE;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_FACET;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_KIND;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_PENALTY_TYPE;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_REGION;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_SIZE;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_SORT;
import static org.gongshi.search.decisions.QueryFlaw.Code.NOT_A_YEAR;
import static org.gongshi.search.decisions.QueryFlaw.Code.TOO_LONG;
import static org.gongshi.search.decisions.QueryFlaw.Code.TOO_MANY_WORDS;
import static org.gongshi.search.decisions.QueryFlaw.Code.UNKNOWN_PARAMETER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.junit.jupiter.api.Test;

class DecisionQueriesTest {

    @Test
    void everyParameterIsRead() {
        var query = valid(
                "q",
                "晨星 罚款",
                "kind",
                "PENALTY,PERMIT",
                "region",
                "330000",
                "year",
                "2026",
                "from",
                "2026-01-01",
                "to",
                "2026-12-31",
                "minFine",
                "100",
                "maxFine",
                "5000.50",
                "sort",
                "fine",
                "size",
                "100",
                "facets",
                "kind,year");

        assertThat(query.text()).isNotNull().extracting(SearchText::words).isEqualTo(List.of("晨星", "罚款"));
        assertThat(query.filter().kinds()).containsExactly(DecisionKind.PENALTY, DecisionKind.PERMIT);
        assertThat(query.filter().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(query.filter().minFine()).isEqualTo(10_000);
        assertThat(query.filter().maxFine()).isEqualTo(500_050);
        assertThat(query.sort()).isEqualTo(Sort.FINE);
        assertThat(query.size()).isEqualTo(100);
        assertThat(query.facets()).containsExactly(Facet.KIND, Facet.YEAR);
    }

    @Test
    void emptyParametersAreAbsent() {
        var query = valid("q", " ", "kind", "", "size", "");

        assertThat(query.text()).isNull();
        assertThat(query.parameters()).isEmpty();
        assertThat(query.size()).isEqualTo(20);
    }

    @Test
    void withoutWordsTheNewestComeFirst() {
        assertThat(valid().sort()).isEqualTo(Sort.NEWEST);
        assertThat(valid("q", "餐饮").sort()).isEqualTo(Sort.RELEVANCE);
    }

    @Test
    void everyFlawIsNamed() {
        assertThat(flaws(
                        "kind",
                        "FINE",
                        "agency",
                        "123",
                        "region",
                        "33",
                        "year",
                        "26",
                        "penaltyType",
                        "PRISON",
                        "from",
                        "2026-02-30",
                        "to",
                        "x",
                        "minFine",
                        "-1",
                        "maxFine",
                        "1.234",
                        "sort",
                        "best",
                        "size",
                        "101",
                        "cursor",
                        "abc",
                        "facets",
                        "colour",
                        "colour",
                        "red",
                        "q",
                        "，。！"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("kind", NOT_A_KIND),
                        Map.entry("agency", NOT_A_CREDIT_CODE),
                        Map.entry("region", NOT_A_REGION),
                        Map.entry("year", NOT_A_YEAR),
                        Map.entry("penaltyType", NOT_A_PENALTY_TYPE),
                        Map.entry("from", NOT_A_DATE),
                        Map.entry("to", NOT_A_DATE),
                        Map.entry("minFine", NOT_AN_AMOUNT),
                        Map.entry("maxFine", NOT_AN_AMOUNT),
                        Map.entry("sort", NOT_A_SORT),
                        Map.entry("size", NOT_A_SIZE),
                        Map.entry("cursor", NOT_A_CURSOR),
                        Map.entry("facets", NOT_A_FACET),
                        Map.entry("colour", UNKNOWN_PARAMETER),
                        Map.entry("q", NOTHING_TO_SEARCH)));
    }

    @Test
    void rangesMustNotBeReversed() {
        assertThat(flaws("from", "2026-02-01", "to", "2026-01-01", "minFine", "2", "maxFine", "1"))
                .containsEntry("from", FROM_AFTER_TO)
                .containsEntry("minFine", MIN_ABOVE_MAX);
    }

    @Test
    void aSingleParameterGivenTwiceIsAFlaw() {
        var parse = DecisionQueries.strict(Map.of("q", List.of("甲", "乙")));

        assertThat(parse).isEqualTo(new QueryParse.Invalid(List.of(new QueryFlaw("q", GIVEN_TWICE, null))));
    }

    @Test
    void freeTextIsNeverRepeatedInAFlaw() {
        assertThat(DecisionQueries.strict(Map.of("q", List.of("字".repeat(201)))))
                .isEqualTo(new QueryParse.Invalid(List.of(new QueryFlaw("q", TOO_LONG, null))));
        assertThat(DecisionQueries.strict(Map.of("subject", List.of("一 二 三 四 五 六 七 八 九 十 甲 乙 丙"))))
                .isEqualTo(new QueryParse.Invalid(List.of(new QueryFlaw("subject", TOO_MANY_WORDS, null))));
    }

    @Test
    void pagesPassOverUnknownParameters() {
        assertThat(DecisionQueries.lenient(Map.of("utm_source", List.of("x"), "q", List.of("餐饮"))))
                .isInstanceOfSatisfying(
                        QueryParse.Valid.class,
                        valid -> assertThat(valid.query().parameters()).containsOnlyKeys("q"));
    }

    @Test
    void aDocumentNumberIsKnownInAnySpelling() {
        for (String spelling : List.of("示市监罚〔2026〕12号", "示市监罚[2026]12号", "示市监罚（2026）第012号", "示市监罚【2026】 12号")) {
            assertThat(valid("q", spelling).text())
                    .describedAs(spelling)
                    .extracting(SearchText::documentKey)
                    .isEqualTo("示市监罚|2026|12");
        }
        assertThat(valid("q", "〔2026〕12号").text())
                .extracting(SearchText::documentKey)
                .isEqualTo("|2026|12");
        assertThat(valid("q", "火锅 5000").text())
                .extracting(SearchText::documentKey)
                .isNull();
    }

    private static DecisionQuery valid(String... parameters) {
        assertThat(DecisionQueries.strict(map(parameters))).isInstanceOf(QueryParse.Valid.class);
        return DecisionQueries.strict(map(parameters)) instanceof QueryParse.Valid(var query) ? query : throwing();
    }

    private static Map<String, Code> flaws(String... parameters) {
        var flaws = new LinkedHashMap<String, Code>();
        if (DecisionQueries.strict(map(parameters)) instanceof QueryParse.Invalid(var found)) {
            found.forEach(flaw -> flaws.put(flaw.parameter(), flaw.code()));
        }
        return flaws;
    }

    private static Map<String, List<String>> map(String... parameters) {
        var map = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], Arrays.asList(parameters[i + 1]));
        }
        return map;
    }

    private static DecisionQuery throwing() {
        throw new AssertionError("not valid");
    }
}
