package org.gongshi.search.suggestions;

import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.Parameters;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.gongshi.search.decisions.SearchText;

/** What became of the parameters of a request for completions. */
public sealed interface SuggestParse {
    List<String> PARAMETERS = List.of("q");

    /** @param typed as inputs are kept: see {@link SuggestInputs#folded} */
    record Valid(String typed, SearchText text) implements SuggestParse {}

    /** Every reason is here. */
    record Invalid(List<QueryFlaw> flaws) implements SuggestParse {}

    static SuggestParse strict(Map<String, List<String>> given) {
        var filled = Parameters.filled(given);
        var parameters = new Parameters(filled);
        parameters.refuseOthers(given.keySet(), PARAMETERS);
        var text = parameters.text("q");
        if (!filled.containsKey("q")) {
            parameters.flaw("q", Code.MISSING, null);
        }
        return text == null || !parameters.flaws().isEmpty()
                ? new Invalid(parameters.flaws())
                : new Valid(SuggestInputs.folded(String.join(" ", filled.getOrDefault("q", List.of()))), text);
    }
}
