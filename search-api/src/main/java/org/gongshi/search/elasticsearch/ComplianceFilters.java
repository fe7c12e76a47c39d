package org.gongshi.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.VerdictName;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.AlertRules;
import org.gongshi.search.compliance.CardFilter;
import org.gongshi.search.compliance.Scope;
import org.gongshi.search.compliance.Sight;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.compliance.Verdicts;
import org.jspecify.annotations.Nullable;

/** What cards and sums must be, as queries without a score. Every one begins with what the asker may see. */
final class ComplianceFilters {
    private static final String REGION = "region";
    private static final String DUE = "due";
    private static final Map<String, String> FIELDS = Map.of(
            Verdicts.MET, "met",
            Verdicts.MISSED, "missed",
            Verdicts.OPEN, "open",
            Verdicts.NOT_APPLICABLE, "notApplicable");

    private ComplianceFilters() {}

    private static Stream<Query> within(Scope scope) {
        return Stream.concat(Stream.of(Filters.stillPublic()), ScopeFilters.within(scope, REGION, "sector", "agency"));
    }

    private static Stream<Query> within(Sight sight) {
        return sight.isSample()
                ? Stream.concat(
                        within(sight.scope()),
                        Stream.of(Query.of(query ->
                                query.term(term -> term.field("sampled").value(true)))))
                : within(sight.scope());
    }

    /** One card by its id. */
    static Query card(Sight sight, String id) {
        return all(Stream.concat(within(sight), Filters.oneOf("id", List.of(id))));
    }

    static Query cards(Sight sight, CardFilter filter, LocalDate today) {
        return all(Stream.of(
                        within(sight),
                        common(filter.agencies(), filter.regions(), filter.sectors(), filter.kinds()),
                        Stream.of(filter.isOfVerdicts() ? judged(filter, today) : isCase()),
                        withoutOverdue(filter, today),
                        day("bookedOn", filter.from(), filter.to()))
                .flatMap(queries -> queries));
    }

    static Query sums(Scope scope, TallyQuery query) {
        return all(Stream.of(
                        within(scope),
                        common(query.agencies(), query.regions(), query.sectors(), query.kinds()),
                        Stream.of(range(
                                "month",
                                query.period().first().toString(),
                                query.period().last().toString())),
                        fromFirst(query))
                .flatMap(queries -> queries));
    }

    /** The cases behind sums. */
    static Query cases(Scope scope, TallyQuery query) {
        return cards(scope, query, query.cases());
    }

    /** The cards behind what is overdue. */
    static Query overdue(Scope scope, TallyQuery query) {
        return cards(scope, query, query.overdue());
    }

    private static Query cards(Scope scope, TallyQuery query, CardFilter filter) {
        return all(Stream.concat(Stream.of(cards(new Sight(scope, false), filter, query.today())), fromFirst(query)));
    }

    /** Inspections of companies that are public: of whom they are counted with, nothing is said of who guided the agency. */
    static Query inspections(Scope scope, TallyQuery query) {
        return all(Stream.of(
                        Stream.of(Filters.stillPublic()),
                        ScopeFilters.within(scope, Filters.AGENCY_REGION, Filters.AGENCY_SECTOR, Filters.AGENCY),
                        Filters.oneOf(Filters.AGENCY, values(query.agencies())),
                        inOne(Filters.AGENCY_REGION, query.regions()),
                        Filters.oneOf(Filters.AGENCY_SECTOR, query.sectors()),
                        Filters.oneOf(Filters.KIND, query.kinds()),
                        Stream.of(Query.of(one -> one.exists(exists -> exists.field(Filters.INSPECTED)))),
                        day(
                                Filters.DECIDED_ON,
                                query.period().from(),
                                query.period().to()),
                        Stream.ofNullable(query.first()).map(first -> range(Filters.AGENCY, first, null)))
                .flatMap(queries -> queries));
    }

    /** Cards that may tell of such an alert. */
    static Query alerts(Scope scope, AlertQuery query, List<String> ids) {
        var days = query.days();
        return all(Stream.of(
                        within(scope),
                        Filters.oneOf("agency", values(query.agencies())),
                        Filters.oneOf("id", ids),
                        Filters.oneOf("reasons", AlertRules.reasons(query.types())),
                        Stream.of(ScopeFilters.any(Stream.of(
                                Query.of(missed -> missed.exists(exists -> exists.field("missed"))),
                                due(dueBy(days.soon()))))))
                .flatMap(queries -> queries));
    }

    /** All that somebody may see. */
    static Query all(Scope scope) {
        return all(within(scope));
    }

    static Query overdueBy(LocalDate today) {
        return Query.of(query -> query.range(
                range -> range.term(bounds -> bounds.field(DUE + ".on").lt(today.toString()))));
    }

    static Query lacksRecords() {
        return Query.of(query -> query.term(term -> term.field("missed").value(Verdicts.name(VerdictName.RECORDS))));
    }

    private static Stream<Query> fromFirst(TallyQuery query) {
        return Stream.ofNullable(query.first()).map(first -> range(TallyRequests.field(query.by()), first, null));
    }

    private static Stream<Query> common(
            List<CreditCode> agencies, List<Region> regions, List<String> sectors, List<?> kinds) {
        return Stream.of(
                        Filters.oneOf("countsFor", values(agencies)),
                        inOne(REGION, regions),
                        Filters.oneOf("sector", sectors),
                        Filters.oneOf("kind", kinds))
                .flatMap(queries -> queries);
    }

    private static List<String> values(List<CreditCode> agencies) {
        return agencies.stream().map(CreditCode::value).toList();
    }

    private static Stream<Query> inOne(String field, List<Region> regions) {
        return regions.isEmpty()
                ? Stream.of()
                : Stream.of(ScopeFilters.inOne(
                        field,
                        regions.stream()
                                .map(region -> Scope.prefix(region.code()))
                                .toList()));
    }

    private static Query isCase() {
        return Query.of(query -> query.term(term -> term.field("instrument").value(false)));
    }

    private static Query judged(CardFilter filter, LocalDate today) {
        var inStates =
                filter.statesAsked().stream().map(state -> TextQueries.exact(field(state), filter.verdictsAsked()));
        return ScopeFilters.any(
                Stream.concat(inStates, filter.isOverdue() ? Stream.of(due(overdue(filter, today))) : Stream.of()));
    }

    private static String field(String state) {
        return Optional.ofNullable(FIELDS.get(state)).orElseThrow();
    }

    /** Of what is open and has a day. */
    static Query overdue(CardFilter filter, LocalDate today) {
        return all(Stream.concat(Stream.of(overdueBy(today)), Filters.oneOf(DUE + ".verdict", filter.verdicts())));
    }

    private static Stream<Query> withoutOverdue(CardFilter filter, LocalDate today) {
        return Boolean.FALSE.equals(filter.overdue())
                ? Stream.of(Query.of(query -> query.bool(bool -> bool.mustNot(due(overdue(filter, today))))))
                : Stream.of();
    }

    /** Cards on which something open is like that. */
    static Query due(Query such) {
        return Query.of(query -> query.nested(nested -> nested.path(DUE).query(such)));
    }

    static Query dueBy(LocalDate last) {
        return range(DUE + ".on", null, last.toString());
    }

    private static Stream<Query> day(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? Stream.of()
                : Stream.of(range(field, from == null ? null : from.toString(), to == null ? null : to.toString()));
    }

    private static Query range(String field, @Nullable String from, @Nullable String to) {
        return Query.of(query -> query.range(
                range -> range.term(bounds -> bounds.field(field).gte(from).lte(to))));
    }

    static Query all(Stream<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.filter(queries.toList())));
    }
}
