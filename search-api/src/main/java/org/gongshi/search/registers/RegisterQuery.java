package org.gongshi.search.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * A question to one register. One that exists is valid.
 *
 * @param parameters as given, without empty ones
 * @param text null: all entries; of officers, a number or a full name
 * @param agencies whose entries; empty: everybody's
 * @param regions of agencies; a province or city stands for all that lies in it
 * @param on day whose versions are asked for
 * @param cursor null: from the start
 */
public record RegisterQuery(
        PublicRegister register,
        NavigableMap<String, List<String>> parameters,
        @Nullable SearchText text,
        List<CreditCode> agencies,
        List<Region> regions,
        List<String> sectors,
        LocalDate on,
        int size,
        @Nullable Cursor cursor) {

    /** All entries that an agency has in it on that day. */
    public static RegisterQuery of(PublicRegister register, String agency, LocalDate on, int size) {
        return new RegisterQuery(
                register, new TreeMap<>(), null, List.of(new CreditCode(agency)), List.of(), List.of(), on, size, null);
    }

    /** The same question from there on. */
    public RegisterQuery from(@Nullable Cursor next) {
        return new RegisterQuery(register, parameters, text, agencies, regions, sectors, on, size, next);
    }

    /** What was typed, as ids are compared: without blanks, in small letters. */
    public String typedId() {
        return RegisterQueries.folded(String.join("", parameters.getOrDefault("q", List.of())));
    }

    /** A cursor as it stands in an answer. */
    public String print(Cursor next) {
        return next.print(fingerprint(register, parameters));
    }

    /** All that the set of entries and their order depend on. */
    static String fingerprint(PublicRegister register, NavigableMap<String, List<String>> parameters) {
        var asked = new TreeMap<>(parameters);
        asked.keySet().removeAll(List.of("cursor", "size"));
        return register.slug()
                + asked.entrySet().stream()
                        .map(entry -> "\n" + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }
}
