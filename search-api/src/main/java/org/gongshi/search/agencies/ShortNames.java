package org.gongshi.search.agencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What people call agencies, and what stands in their names instead. */
record ShortNames(List<ShortName> names) {
    private static final String SHIPPED = "/agencies/short-names.csv";

    /** One short form and one of its long ones. */
    record ShortName(String shortForm, String longForm) {}

    /**
     * A word with a short form in it, taken apart.
     *
     * @param longForm that the short one stands for
     * @param rest what stands before and after it
     */
    record Reading(String longForm, List<String> rest) {}

    static ShortNames shipped() {
        try (var stream = Objects.requireNonNull(ShortNames.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShortNames parse(String csv) {
        return new ShortNames(csv.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(",", 2))
                .map(cells -> new ShortName(cells[0].strip(), cells[1].strip()))
                .toList());
    }

    /** Every way to read the word; none if it holds no short form. */
    List<Reading> readings(String word) {
        return names.stream()
                .filter(name -> word.contains(name.shortForm()))
                .map(name -> reading(word, name))
                .toList();
    }

    private static Reading reading(String word, ShortName name) {
        int at = word.indexOf(name.shortForm());
        return new Reading(
                name.longForm(),
                Stream.of(
                                word.substring(0, at),
                                word.substring(at + name.shortForm().length()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
