package org.gongshi.local.deadletters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongshi.exchange.DeadLetter;

/**
 * All dead letters, oldest first, and which of them go back together.
 *
 * @param all with what operators did about each
 */
record Letters(List<Letter> all) {
    /** Code of the note that a letter was put back; it points at the letter, not at an event. */
    static final String REPLAYED = "REPLAYED";

    Letters {
        all = List.copyOf(all);
    }

    /**
     * @param written the topic in its order, letters and notes
     * @param type names the record type of an original
     */
    static Letters of(Map<Place, DeadLetter> written, Function<ByteBuffer, String> type) {
        Map<Place, Instant> notes = new HashMap<>();
        Map<Place, DeadLetter> letters = new LinkedHashMap<>();
        written.forEach((place, each) -> {
            if (each.getCode().equals(REPLAYED)) {
                notes.put(Place.about(each), each.getRecordedAt());
            } else {
                letters.put(place, each);
            }
        });
        return new Letters(letters.entrySet().stream()
                .map(letter -> new Letter(
                        letter.getKey(),
                        letter.getValue(),
                        letter.getValue().getValue().map(type).orElse("no value"),
                        notes.get(letter.getKey())))
                .toList());
    }

    List<Letter> open() {
        return all.stream().filter(Letter::isOpen).toList();
    }

    List<Letter> named(Collection<String> numbers) {
        return all.stream().filter(letter -> numbers.contains(letter.number())).toList();
    }

    /** Numbers that no letter has. */
    Set<String> unknown(Collection<String> numbers) {
        Set<String> unknown = new HashSet<>(numbers);
        all.forEach(letter -> unknown.remove(letter.number()));
        return unknown;
    }

    /**
     * The letters asked for, and of a broken case all that its agency has in such letters: which of them belong to one
     * case only the fold knows, and log order per agency is the order. What was put back before stays where it is.
     */
    List<Letter> goingBackWith(Collection<String> numbers) {
        List<Letter> asked = open().stream()
                .filter(letter -> numbers.contains(letter.number()))
                .toList();
        return open().stream()
                .filter(letter -> asked.contains(letter) || standsStillWithOneOf(asked, letter))
                .toList();
    }

    private static boolean standsStillWithOneOf(List<Letter> asked, Letter letter) {
        return letter.isOfBrokenCase()
                && asked.stream().anyMatch(each -> each.isOfBrokenCase() && each.hasKeyOf(letter));
    }

    /** Letters about what stands at these places. */
    List<Letter> about(Set<Place> places) {
        return all.stream()
                .filter(letter -> places.contains(Place.about(letter.content())))
                .toList();
    }
}
