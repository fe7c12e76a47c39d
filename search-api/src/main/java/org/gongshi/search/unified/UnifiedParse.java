package org.gongshi.search.unified;

import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.Parameters;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.QueryFlaw.Code;

/** What became of the parameters of a request to the one box. */
public sealed interface UnifiedParse {
    List<String> PARAMETERS = List.of("q", "type");

    /** They make a query. */
    record Valid(UnifiedQuery query) implements UnifiedParse {}

    /** They don't; every reason is here. */
    record Invalid(List<QueryFlaw> flaws) implements UnifiedParse {}

    static UnifiedParse strict(Map<String, List<String>> given) {
        var filled = Parameters.filled(given);
        var parameters = new Parameters(filled);
        parameters.refuseOthers(given.keySet(), PARAMETERS);
        var text = parameters.text("q");
        var sections = parameters.many("type", Code.NOT_A_TYPE, Section::of);
        if (!filled.containsKey("q")) {
            parameters.flaw("q", Code.MISSING, null);
        }
        return text == null || !parameters.flaws().isEmpty()
                ? new Invalid(parameters.flaws())
                : new Valid(new UnifiedQuery(
                        String.join(" ", filled.getOrDefault("q", List.of())),
                        text,
                        sections.isEmpty() ? List.of(Section.values()) : sections));
    }
}
