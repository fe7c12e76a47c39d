package org.gongshi.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.DecisionView.Inspection;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.decisions.DecisionView.Permit;
import org.gongshi.search.text.Compact;
import org.gongshi.search.text.Sounds;
import org.gongshi.search.text.Terms;
import org.jspecify.annotations.Nullable;

/** The texts of a decision as the fields of the index take them. */
record DecisionTexts(DecisionView view) {
    /** Every text, and all parts of the codes. */
    String words() {
        var terms = Terms.of(all());
        codes().forEach(code -> terms.addAll(Terms.ofCode(code)));
        return String.join(" ", terms);
    }

    String name() {
        return Terms.line(names());
    }

    String matter() {
        return Terms.line(about());
    }

    String violation() {
        return Terms.line(present(violationOf(view.penalty())));
    }

    String sounds() {
        var texts = new ArrayList<>(about());
        texts.addAll(names());
        return Sounds.line(texts);
    }

    /** No name leads to a person. */
    List<String> names() {
        if (view.isOfPerson()) {
            return List.of();
        }
        String name = Compact.name(view.subject().name());
        String bare = Compact.name(view.subject().name().replaceFirst("[（(][^（()）]*[）)]$", ""));
        return Stream.of(name, bare).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** The party is in the title of most; here it counts for nothing. */
    private List<String> about() {
        String party = view.subject().name();
        return present(
                party.isEmpty() ? view.title() : view.title().replace(party, "，"),
                violationOf(view.penalty()),
                certificateOf(view.permit()),
                itemOf(view.inspection()));
    }

    private List<String> all() {
        var texts = new ArrayList<>(about());
        texts.addAll(present(
                view.title(),
                view.subject().name(),
                view.documentNumber(),
                view.facts(),
                view.outcome(),
                handlingOf(view.inspection()),
                view.agency().name()));
        texts.addAll(view.grounds());
        return texts;
    }

    private List<String> codes() {
        var permit = view.permit();
        return present(view.subject().creditCode(), permit == null ? null : permit.certificateNumber());
    }

    private static @Nullable String violationOf(@Nullable Penalty penalty) {
        return penalty == null ? null : penalty.violation();
    }

    private static @Nullable String certificateOf(@Nullable Permit permit) {
        return permit == null ? null : permit.certificateName();
    }

    private static @Nullable String itemOf(@Nullable Inspection inspection) {
        return inspection == null ? null : inspection.item();
    }

    private static @Nullable String handlingOf(@Nullable Inspection inspection) {
        return inspection == null ? null : inspection.handling();
    }

    private static List<String> present(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
