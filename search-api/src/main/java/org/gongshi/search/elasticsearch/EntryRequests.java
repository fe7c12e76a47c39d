package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.SearchText;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQueries;
import org.gongshi.search.registers.RegisterQuery;
import org.gongshi.search.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the index of registers. Words, name, region and sector must be those of the version that holds on the day: each
 * version is a document of its own within the entry's ("nested").
 *
 * @param index name that readers ask
 */
record EntryRequests(String index, Duration limit) {
    static final String REGISTER = "register";
    static final String AGENCY = "agency";
    static final String NEWEST = "newest";

    private static final String KEY = "id";
    private static final String VERSIONS = "versions";
    private static final String EXACT = "versions.exact";
    private static final String TITLE = "versions.title";
    private static final String WORDS = "versions.words";

    SearchRequest search(RegisterQuery query) {
        var request = new SearchRequest.Builder()
                .index(index)
                .query(query(query))
                .sort(sort(query.text() != null))
                .size(query.size() + 1)
                .trackTotalHits(total -> total.count(SearchRequests.COUNTED))
                .timeout(limit.toMillis() + "ms");
        return query.cursor() == null
                ? request.build()
                : request.searchAfter(after(query.cursor())).build();
    }

    static Query query(RegisterQuery query) {
        var filters = new ArrayList<Query>();
        filters.add(Filters.stillPublic());
        filters.add(TextQueries.exact(REGISTER, List.of(query.register().slug())));
        filters.addAll(Filters.oneOf(
                        AGENCY, query.agencies().stream().map(CreditCode::value).toList())
                .toList());
        return query.register().isBrowsable()
                ? browse(query, filters)
                : officers(query.typedId(), !query.agencies().isEmpty(), query.on(), filters);
    }

    private static Query browse(RegisterQuery query, List<Query> filters) {
        Query held = version(query.on(), versionFilters(query), query.text());
        Query byId = TextQueries.identifier("foldedId", query.typedId());
        return Query.of(root -> root.bool(bool -> query.text() == null
                ? bool.filter(filters).filter(held)
                : bool.filter(filters)
                        .filter(version(query.on(), versionFilters(query), null))
                        .must(TextQueries.any(List.of(byId, held)))));
    }

    /** By number, or by full name within an agency; never by a part of either. */
    private static Query officers(String typed, boolean ofAgency, LocalDate on, List<Query> filters) {
        Query byNumber = TextQueries.identifier("foldedId", typed);
        Query byName = version(on, List.of(TextQueries.exact(EXACT, List.of(typed))), null);
        return Query.of(root -> root.bool(bool -> bool.filter(filters)
                .filter(version(on, List.of(), null))
                .must(ofAgency ? TextQueries.any(List.of(byNumber, byName)) : byNumber)));
    }

    /** Officers of that full name in these agencies. */
    static Query officers(String name, List<String> agencies, LocalDate on) {
        return Query.of(root -> root.bool(bool -> bool.filter(Filters.stillPublic())
                .filter(TextQueries.exact(REGISTER, List.of(PublicRegister.OFFICERS.slug())))
                .filter(TextQueries.exact(AGENCY, agencies))
                .filter(version(on, List.of(TextQueries.exact(EXACT, List.of(RegisterQueries.folded(name)))), null))));
    }

    /** All that an agency has in a register on that day, of officers those with a valid certificate; for counting only. */
    static Query held(PublicRegister register, String agency, LocalDate on) {
        List<Query> valid = register == PublicRegister.OFFICERS
                ? List.of(Query.of(
                        query -> query.term(term -> term.field("versions.valid").value(true))))
                : List.of();
        return Query.of(root -> root.bool(bool -> bool.filter(Filters.stillPublic())
                .filter(TextQueries.exact(REGISTER, List.of(register.slug())))
                .filter(TextQueries.exact(AGENCY, List.of(agency)))
                .filter(version(on, valid, null))));
    }

    /** First day of the newest version that had begun by then. */
    static Aggregation newest(LocalDate on) {
        var latest = Aggregation.of(all -> all.max(max -> max.field("versions.validFrom")));
        var begun = Aggregation.of(
                all -> all.filter(bound("versions.validFrom", null, on)).aggregations(NEWEST, latest));
        return Aggregation.of(all -> all.nested(nested -> nested.path(VERSIONS)).aggregations(NEWEST, begun));
    }

    private static List<Query> versionFilters(RegisterQuery query) {
        return Stream.concat(
                        Filters.oneOf(
                                "versions.regions",
                                query.regions().stream().map(Region::code).toList()),
                        Filters.oneOf("versions.sector", query.sectors()))
                .toList();
    }

    /** A version that holds on the day and is like this; words of its title make the score. */
    private static Query version(LocalDate on, List<Query> filters, @Nullable SearchText text) {
        Query holds = Query.of(query -> query.bool(bool -> {
            bool.filter(bound("versions.validFrom", null, on))
                    .filter(bound("versions.validTo", on, null))
                    .filter(filters);
            return text == null
                    ? bool
                    : bool.filter(TextQueries.words(text, WORDS, Match.EXACT)).should(inTitle(text));
        }));
        return Query.of(query ->
                query.nested(nested -> nested.path(VERSIONS).query(holds).scoreMode(ChildScoreMode.Max)));
    }

    private static List<Query> inTitle(SearchText text) {
        return text.words().stream()
                .map(Terms::sought)
                .filter(terms -> !terms.isEmpty())
                .map(terms -> Query.of(
                        query -> query.match(match -> match.field(TITLE).query(String.join(" ", terms)))))
                .toList();
    }

    private static Query bound(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Query.of(query -> query.range(range -> range.term(term ->
                term.field(field).gte(from == null ? null : from.toString()).lte(to == null ? null : to.toString()))));
    }

    private static List<SortOptions> sort(boolean byScore) {
        var byKey = SortOptions.of(sort -> sort.field(by -> by.field(KEY).order(SortOrder.Asc)));
        return byScore
                ? List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), byKey)
                : List.of(byKey);
    }

    private static List<FieldValue> after(Cursor cursor) {
        var values = cursor.values();
        return values.size() == 1
                ? List.of(FieldValue.of(values.getFirst()))
                : List.of(FieldValue.of(Double.parseDouble(values.getFirst())), FieldValue.of(values.getLast()));
    }
}
