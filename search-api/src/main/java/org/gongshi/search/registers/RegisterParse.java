package org.gongshi.search.registers;

import java.util.List;
import org.gongshi.search.decisions.QueryFlaw;

/** What became of the parameters of a request to a register. */
public sealed interface RegisterParse {

    /** They make a query. */
    record Valid(RegisterQuery query) implements RegisterParse {}

    /** They don't; every reason is here. */
    record Invalid(List<QueryFlaw> flaws) implements RegisterParse {}
}
