package org.gongshi.search.registers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a public register with its history.
 *
 * @param id of the entry, unique in its agency
 * @param agency credit code of whose entry it is; of an agency, its own
 * @param versions oldest first, not overlapping
 */
public record Entry(PublicRegister register, String id, String agency, List<EntryVersion> versions) {

    public Entry {
        versions = List.copyOf(versions);
    }

    /** Unique among all registers. */
    public String key() {
        return key(register, agency, id);
    }

    public static String key(PublicRegister register, String agency, String id) {
        return register == PublicRegister.AGENCIES
                ? register.slug() + "/" + agency
                : register.slug() + "/" + agency + "/" + id;
    }

    public Optional<EntryVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.holdsOn(day)).findFirst();
    }

    /** Address of its page, below the root of the site; an officer has none. */
    public String path() {
        return switch (register) {
            case AGENCIES -> "/agencies/" + agency;
            case OFFICERS -> "/officers";
            default ->
                "/registers/%s/%s/%s"
                        .formatted(
                                register.slug(),
                                agency,
                                URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        };
    }
}
