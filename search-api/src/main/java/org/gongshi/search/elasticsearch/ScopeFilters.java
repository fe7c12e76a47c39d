package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Scope;

/** The one place that turns what somebody may see into queries. */
final class ScopeFilters {
    private ScopeFilters() {}

    /** @param region names of the fields of an index that hold the agency's region, line and code */
    static Stream<Query> within(Scope scope, String region, String sector, String agency) {
        return Stream.of(
                        scope.prefixes().map(prefixes -> inOne(region, prefixes)),
                        scope.onlySectors().map(sectors -> TextQueries.exact(sector, sectors)),
                        scope.onlyAgencies().map(agencies -> TextQueries.exact(agency, agencies)))
                .flatMap(Optional::stream);
    }

    /** Nothing lies in none of no regions. */
    static Query inOne(String field, List<String> prefixes) {
        return prefixes.isEmpty()
                ? Query.of(query -> query.matchNone(none -> none))
                : any(prefixes.stream()
                        .map(prefix -> Query.of(query ->
                                query.prefix(begins -> begins.field(field).value(prefix)))));
    }

    static Query any(Stream<Query> queries) {
        return Query.of(
                query -> query.bool(bool -> bool.should(queries.toList()).minimumShouldMatch("1")));
    }
}
