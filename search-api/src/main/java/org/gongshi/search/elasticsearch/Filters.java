package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionFilter;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.decisions.DecisionView.Subject;
import org.gongshi.search.decisions.SearchText;
import org.jspecify.annotations.Nullable;

/** What a decision must be, as queries without a score. */
final class Filters {
    static final String KIND = "view.kind";
    static final String AGENCY = "view.agency.creditCode";
    static final String AGENCY_REGION = "view.agency.region";
    static final String AGENCY_SECTOR = "view.agency.sector";
    /** Company that was inspected. */
    static final String INSPECTED = "find.inspected";

    static final String PENALTY_TYPES = "view.penalty.types";
    /** Code and name with a space between. */
    static final String AGENCY_NAMED = "find.agency";

    static final String REGIONS = "find.regions";
    static final String YEAR = "find.year";
    static final String FINE = "find.fine";
    static final String DECIDED_ON = "view.decidedOn";

    private Filters() {}

    static List<Query> of(DecisionFilter filter) {
        return Stream.of(
                        Stream.of(stillPublic()),
                        oneOf(KIND, filter.kinds()),
                        oneOf(AGENCY, filter.agencies()),
                        oneOf(REGIONS, filter.regions()),
                        oneOf(YEAR, filter.years()),
                        oneOf(PENALTY_TYPES, filter.penaltyTypes()),
                        party(filter.subject()),
                        held(filter.violation(), TextQueries.VIOLATION),
                        within(DECIDED_ON, filter.from(), filter.to()),
                        within(FINE, filter.minFine(), filter.maxFine()))
                .flatMap(queries -> queries)
                .toList();
    }

    static Query stillPublic() {
        return Query.of(query -> query.term(term -> term.field("removed").value(false)));
    }

    static Stream<Query> oneOf(String field, List<?> values) {
        return values.isEmpty()
                ? Stream.of()
                : Stream.of(TextQueries.exact(
                        field, values.stream().map(Object::toString).toList()));
    }

    /** Of a company or a trader: no name leads to a person. */
    private static Stream<Query> party(@Nullable SearchText name) {
        return held(name, TextQueries.NAME)
                .map(named -> Query.of(query -> query.bool(bool ->
                        bool.must(named).mustNot(TextQueries.exact("view.subject.type", List.of(Subject.PERSON))))));
    }

    private static Stream<Query> held(@Nullable SearchText text, String field) {
        return text == null ? Stream.of() : Stream.of(TextQueries.words(text, field, Match.EXACT));
    }

    private static Stream<Query> within(String field, @Nullable Object from, @Nullable Object to) {
        return from == null && to == null
                ? Stream.of()
                : Stream.of(Query.of(query -> query.range(range -> range.term(bounds -> {
                    bounds.field(field);
                    return bounds.gte(from == null ? null : from.toString()).lte(to == null ? null : to.toString());
                }))));
    }
}
