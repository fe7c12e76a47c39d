package org.gongshi.search.elasticsearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.identity.Region;
import org.gongshi.search.registers.Entry;
import org.gongshi.search.registers.EntryVersion;
import org.gongshi.search.registers.PublicRegister;
import org.gongshi.search.registers.RegisterQueries;
import org.gongshi.search.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index of registers: an entry, each of its versions searchable on its days. An entry that was taken away
 * keeps its place without its content.
 *
 * @param id key of the entry, unique among all registers
 * @param entryId id of the entry in its register
 * @param foldedId the same as it is compared
 * @param versions null: it was taken away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryDocument(
        String id,
        boolean removed,
        @Nullable String register,
        @Nullable String entryId,
        @Nullable String foldedId,
        @Nullable String agency,
        @Nullable List<Version> versions) {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /**
     * @param validTo the last day there is while it runs
     * @param exact what it is called, as names are compared
     * @param title its terms ({@link Terms}); none of an officer, whom no part of a name leads to
     * @param words terms of all texts that lead to it
     * @param regions of an agency and all it lies in
     * @param valid of an officer's certificate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            LocalDate validFrom,
            LocalDate validTo,
            String exact,
            @Nullable String title,
            @Nullable String words,
            List<String> regions,
            @Nullable String sector,
            @Nullable Boolean valid,
            Map<String, Object> values) {

        static Version of(PublicRegister register, EntryVersion version) {
            String title = version.text(register.title()).orElse("");
            return new Version(
                    version.validFrom(),
                    Objects.requireNonNullElse(version.validTo(), FOR_EVER),
                    RegisterQueries.folded(title),
                    register.isBrowsable() ? Terms.line(List.of(title)) : null,
                    words(register, version),
                    version.text("region").map(Version::regions).orElse(List.of()),
                    version.text("sector").orElse(null),
                    version.values().get("valid") instanceof Boolean valid ? valid : null,
                    version.values());
        }

        EntryVersion version() {
            return new EntryVersion(validFrom, validTo.equals(FOR_EVER) ? null : validTo, values);
        }

        private static @Nullable String words(PublicRegister register, EntryVersion version) {
            var texts = register.fields().stream()
                    .filter(register::isSearched)
                    .flatMap(field ->
                            Stream.concat(version.text(field.name()).stream(), version.texts(field.name()).stream()))
                    .toList();
            return texts.isEmpty() ? null : Terms.line(texts);
        }

        /** The region itself, its city and its province. */
        private static List<String> regions(String code) {
            return Region.parse(code).value().stream()
                    .flatMap(region -> Stream.of(
                                    Optional.of(region.province()),
                                    region.city(),
                                    Optional.of(new Region(region.code().substring(0, 6))),
                                    Optional.of(region))
                            .flatMap(Optional::stream))
                    .map(Region::code)
                    .distinct()
                    .toList();
        }
    }

    static EntryDocument of(Entry entry) {
        return new EntryDocument(
                entry.key(),
                false,
                entry.register().slug(),
                entry.id(),
                RegisterQueries.folded(entry.id()),
                entry.agency(),
                entry.versions().stream()
                        .map(version -> Version.of(entry.register(), version))
                        .toList());
    }

    Optional<Entry> entry() {
        return Optional.ofNullable(register)
                .flatMap(PublicRegister::of)
                .map(known -> new Entry(
                        known,
                        Objects.requireNonNull(entryId),
                        Objects.requireNonNull(agency),
                        Objects.requireNonNull(versions).stream()
                                .map(Version::version)
                                .toList()));
    }
}
