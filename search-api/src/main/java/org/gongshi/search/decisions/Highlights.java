package org.gongshi.search.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongshi.search.decisions.DecisionQuery.Match;
import org.gongshi.search.text.Marks;
import org.jspecify.annotations.Nullable;

/** Where in a decision the words of a question stand. Made from the decision itself: the engine has no work with it. */
public final class Highlights {
    private final Marks marks;

    private Highlights(Marks marks) {
        this.marks = marks;
    }

    public static Highlights of(SearchText text, Match match) {
        var marks = new Marks(text.wishes());
        return new Highlights(match == Match.EXACT ? marks : marks.close());
    }

    /** By field of the view: title and name whole, of longer texts a fragment. */
    public Map<String, List<String>> in(DecisionView view) {
        var found = new LinkedHashMap<String, List<String>>();
        add("title", view.title(), marks::whole, found);
        add("subject.name", view.subject().name(), marks::whole, found);
        add("documentNumber", view.documentNumber(), marks::whole, found);
        add("penalty.violation", view.penalty() == null ? null : view.penalty().violation(), marks::fragment, found);
        add(
                "permit.certificateName",
                view.permit() == null ? null : view.permit().certificateName(),
                marks::fragment,
                found);
        add(
                "inspection.item",
                view.inspection() == null ? null : view.inspection().item(),
                marks::fragment,
                found);
        add("outcome", view.outcome(), marks::fragment, found);
        add("facts", view.facts(), marks::fragment, found);
        add("grounds", String.join("；", view.grounds()), marks::fragment, found);
        add(
                "inspection.handling",
                view.inspection() == null ? null : view.inspection().handling(),
                marks::fragment,
                found);
        add("agency.name", view.agency().name(), marks::fragment, found);
        return found;
    }

    private static void add(
            String field,
            @Nullable String text,
            Function<String, Optional<String>> marked,
            Map<String, List<String>> found) {
        Optional.ofNullable(text).flatMap(marked).ifPresent(html -> found.put(field, List.of(html)));
    }
}
