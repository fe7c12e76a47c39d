package org.gongshi.search.compliance;

import java.util.List;
import org.gongshi.search.decisions.QueryFlaw;

/**
 * What became of the parameters of a request.
 *
 * @param <Q> query
 */
public sealed interface Asked<Q> {

    /** They make a query. */
    record Valid<Q>(Q query) implements Asked<Q> {}

    /** They don't; every reason is here. */
    record Invalid<Q>(List<QueryFlaw> flaws) implements Asked<Q> {}
}
