package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongshi.search.decisions.AgencyActivity;
import org.springframework.stereotype.Component;

/** Agencies as the index knows them, by what they made public. */
@Component
public final class AgencyActivities {
    private static final String AGENCIES = "agencies";
    private static final String LAST = "last";
    /** More than a province has. */
    private static final int MOST = 5000;

    private final ElasticsearchClient client;
    private final IndexSettings settings;

    AgencyActivities(ElasticsearchClient client, IndexSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * Those with the most decisions first.
     *
     * @throws IndexUnavailableException if the index doesn't answer
     */
    public List<AgencyActivity> all() {
        var answer = Calls.make(() -> client.search(request(), Void.class));
        return Objects.requireNonNull(answer.aggregations().get(AGENCIES)).sterms().buckets().array().stream()
                .map(AgencyActivities::activity)
                .toList();
    }

    private SearchRequest request() {
        return SearchRequest.of(search -> search.index(settings.alias())
                .query(Filters.stillPublic())
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(AGENCIES, agencies())
                .timeout(settings.queryLimit().toMillis() + "ms"));
    }

    private static Aggregation agencies() {
        return Aggregation.of(all -> all.terms(
                        terms -> terms.field(Filters.AGENCY_NAMED).size(MOST))
                .aggregations(LAST, Aggregation.of(last -> last.max(max -> max.field("view.updatedAt")))));
    }

    private static AgencyActivity activity(StringTermsBucket bucket) {
        var agency = SearchAnswers.bucket(bucket);
        double last =
                Objects.requireNonNull(bucket.aggregations().get(LAST)).max().value();
        return new AgencyActivity(
                agency.value(),
                Objects.requireNonNullElse(agency.name(), agency.value()),
                agency.count(),
                Instant.ofEpochMilli((long) last));
    }
}
