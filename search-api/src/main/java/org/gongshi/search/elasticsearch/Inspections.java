package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.gongshi.search.compliance.Tally.Company;
import org.gongshi.search.compliance.Tally.Inspected;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.compliance.TallyQuery.By;

/** How often companies are inspected (检查频次), asked of public decisions: their question and its answer. */
final class Inspections {
    private static final String COMPANIES = "companies";
    private static final String MOST = "most";
    private static final String AGENCIES = "agencies";
    private static final String NAMED = "named";
    private static final int TOLD = 10;
    /** Less often is not often. */
    private static final int TWICE = 2;

    private Inspections() {}

    static Map<String, Aggregation> request(TallyQuery query) {
        return TallyRequests.grouped(
                query.by() == By.ALL ? Filters.KIND : Filters.AGENCY,
                query,
                Map.of(COMPANIES, different(Filters.INSPECTED), MOST, most()));
    }

    private static Aggregation different(String field) {
        return Aggregation.of(distinct ->
                distinct.cardinality(count -> count.field(field).precisionThreshold(TallyRequests.COUNTED)));
    }

    private static Aggregation most() {
        return Aggregation.of(companies -> companies
                .terms(terms -> terms.field(Filters.INSPECTED).size(TOLD).minDocCount(TWICE))
                .aggregations(AGENCIES, different(Filters.AGENCY))
                .aggregations(
                        NAMED,
                        Aggregation.of(one -> one.topHits(hits -> hits.size(1)
                                .source(source -> source.filter(only -> only.includes("view.subject.name")))))));
    }

    /** @param group of inspections: each is one */
    static Inspected read(MultiBucketBase group) {
        var most = TallyAnswers.of(group.aggregations(), MOST);
        return new Inspected(
                group.docCount(),
                TallyAnswers.of(group.aggregations(), COMPANIES).cardinality().value(),
                TallyAnswers.strings(most).map(Inspections::company).toList());
    }

    private static Company company(StringTermsBucket company) {
        return new Company(
                company.key().stringValue(),
                name(company),
                company.docCount(),
                TallyAnswers.of(company.aggregations(), AGENCIES).cardinality().value());
    }

    private static String name(StringTermsBucket company) {
        var hit = TallyAnswers.of(company.aggregations(), NAMED)
                .topHits()
                .hits()
                .hits()
                .getFirst();
        JsonObject document = Objects.requireNonNull(hit.source()).toJson().asJsonObject();
        return document.getJsonObject("view").getJsonObject("subject").getString("name");
    }
}
