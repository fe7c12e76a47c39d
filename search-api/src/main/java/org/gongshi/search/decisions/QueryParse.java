package org.gongshi.search.decisions;

import java.util.List;

/** What became of the parameters of a request. */
public sealed interface QueryParse {

    /** They make a query. */
    record Valid(DecisionQuery query) implements QueryParse {}

    /** They don't; every reason is here, in the order of the parameters. */
    record Invalid(List<QueryFlaw> flaws) implements QueryParse {}
}
