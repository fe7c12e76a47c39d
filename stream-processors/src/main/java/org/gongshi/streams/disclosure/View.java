package org.gongshi.streams.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.streams.disclosure.PolicyFile.Kept;

/** What one kind of reader may see of a decision made on one day. A field that is not named does not cross. */
final class View {
    private static final String NOT_NAMED = "not-named";

    private final PolicyFile.View rules;

    private View(PolicyFile.View rules) {
        this.rules = rules;
    }

    /** The last in the file that is in force. */
    static View of(PolicyFile policy, String name, LocalDate decidedOn) {
        return policy.views().stream()
                .filter(view -> view.name().equals(name) && view.isInForce(decidedOn))
                .reduce((_, later) -> later)
                .map(View::new)
                .orElseGet(() -> nothing(name));
    }

    /** What at least one of several kinds of reader may see. */
    static View ofAny(PolicyFile policy, Collection<String> names, LocalDate decidedOn) {
        var views = names.stream().map(name -> of(policy, name, decidedOn)).toList();
        return new View(new PolicyFile.View(
                String.join(" ", names),
                union(views, view -> view.rules.crosses()),
                union(views, view -> view.rules.masked()),
                List.of(),
                NOT_NAMED,
                null,
                null));
    }

    private static Set<String> union(List<View> views, Function<View, Set<String>> fields) {
        return views.stream().flatMap(view -> fields.apply(view).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** As they are, or without what the masks take out. */
    Set<String> fields() {
        return Stream.concat(rules.crosses().stream(), rules.masked().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static View nothing(String name) {
        return new View(new PolicyFile.View(name, Set.of(), Set.of(), List.of(), NOT_NAMED, null, null));
    }

    /** As it is. */
    boolean shows(String field) {
        return rules.crosses().contains(field);
    }

    /** Without what the masks take out. */
    boolean masks(String field) {
        return rules.masked().contains(field);
    }

    /** The rule that keeps a field back. */
    String keeping(String field) {
        return rules.kept().stream()
                .filter(kept -> kept.fields().contains(field))
                .map(Kept::rule)
                .findFirst()
                .orElse(NOT_NAMED);
    }
}
