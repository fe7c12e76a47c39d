package org.gongshi.streams.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The one way out for the fields of a submission: each is named, the view is asked, and what stays inside is written down.
 */
final class Passage {
    /** Stands where a decision must have a text and the view gives none. */
    static final String HIDDEN = "［已隐去］";

    private static final String UNFIT = "not-what-belongs-there";

    private final View view;
    private final TextMasks masks;
    private final TreeSet<Removal> removals =
            new TreeSet<>(Comparator.comparing(Removal::field).thenComparing(Removal::rule));

    Passage(View view, TextMasks masks) {
        this.view = view;
        this.masks = masks;
    }

    /** Not a text: a date, an amount, a symbol, a code. */
    <T> Optional<T> plain(String field, Optional<T> value) {
        return value.filter(_ -> mayPass(field, view.shows(field)));
    }

    /** A value that crosses only if it is what should stand in this field. */
    Optional<String> fitting(String field, Optional<String> value, Predicate<String> fits) {
        if (value.isPresent() && view.shows(field) && !fits.test(value.get())) {
            removed(field, UNFIT);
        }
        return plain(field, value).filter(fits);
    }

    /** A number of a document, which for some trades is the holder's ID number. */
    Optional<String> number(String field, Optional<String> value) {
        return fitting(field, value, number -> Identifiers.isImpersonal(number) && !masks.holdsOwn(number));
    }

    Optional<String> text(String field, Optional<String> value) {
        return value.filter(_ -> mayPass(field, view.masks(field)))
                .map(text -> masks.masked(text, rule -> removed(field, rule)));
    }

    List<String> texts(String field, List<String> values) {
        return values.stream()
                .flatMap(value -> text(field, Optional.of(value)).stream())
                .toList();
    }

    /** The party's name, which is masked in its own way. */
    String name(String field, PartyName party) {
        party.rules().forEach(rule -> removed(field, rule));
        return mayPass(field, view.masks(field)) ? party.shown() : HIDDEN;
    }

    private boolean mayPass(String field, boolean named) {
        if (!named) {
            removed(field, view.keeping(field));
        }
        return named;
    }

    /** Says of a field that the view keeps back by which rule it does. */
    void keptBack(String field) {
        if (!view.shows(field) && !view.masks(field)) {
            removed(field, view.keeping(field));
        }
    }

    void removed(String field, String rule) {
        removals.add(new Removal(field, rule));
    }

    List<Removal> removals() {
        return List.copyOf(removals);
    }
}
