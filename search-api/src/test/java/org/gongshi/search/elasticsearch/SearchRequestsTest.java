package org.gongshi.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.DecisionQueries;
import org.gongshi.search.decisions.DecisionQuery;
import org.gongshi.search.decisions.QueryParse;
import org.junit.jupiter.api.Test;

class SearchRequestsTest {
    private static final SearchRequests REQUESTS = new SearchRequests("decisions", Duration.ofSeconds(1));

    @Test
    void whatIsNoLongerPublicIsNeverAskedFor() {
        assertThat(json("q", "餐饮")).contains("{\"term\":{\"removed\":{\"value\":false}}}");
        assertThat(json()).contains("{\"term\":{\"removed\":{\"value\":false}}}");
        assertThat(JsonpUtils.toString(REQUESTS.latest(List.of())))
                .contains("{\"term\":{\"removed\":{\"value\":false}}}");
    }

    @Test
    void aQueryHasALimit() {
        assertThat(json("q", "餐饮")).contains("\"timeout\":\"1000ms\"");
    }

    @Test
    void theEngineMarksNothing() {
        assertThat(json("q", "餐饮")).doesNotContain("highlight");
    }

    @Test
    void everyWordMustBeInTheOneFieldOfTerms() {
        assertThat(json("q", "晨星餐饮 5000元"))
                .contains(
                        "{\"match\":{\"find.words\":{\"operator\":\"and\",\"query\":\"晨星 星餐 餐饮\"}}}",
                        "{\"match\":{\"find.words\":{\"operator\":\"and\",\"query\":\"5000元\"}}}");
    }

    @Test
    void amountsAreCents() {
        assertThat(json("minFine", "0.5", "maxFine", "12")).contains("\"find.fine\":{\"gte\":\"50\",\"lte\":\"1200\"}");
    }

    private static String json(String... parameters) {
        return JsonpUtils.toString(REQUESTS.search(query(parameters)));
    }

    private static DecisionQuery query(String... parameters) {
        var map = new java.util.TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return DecisionQueries.strict(Map.copyOf(map)) instanceof QueryParse.Valid(var query) ? query : invalid();
    }

    private static DecisionQuery invalid() {
        throw new AssertionError("not valid");
    }
}
