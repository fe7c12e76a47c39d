package org.gongshi.search.registers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that anyone may know of an officer's certificate (执法证件): whether it is valid, not why it isn't.
 *
 * @param number of the certificate
 * @param field of enforcement
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Officer(
        String number,
        String name,
        Issuer agency,
        @Nullable String field,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean valid) {

    /** The agency that the officer acts for. */
    public record Issuer(String creditCode, String name) {}

    /** Empty if nothing was said of the certificate yet on that day. */
    public static Optional<Officer> of(Entry entry, String agencyName, LocalDate day) {
        return entry.on(day)
                .map(version -> new Officer(
                        entry.id(),
                        version.text("name").orElse(""),
                        new Issuer(entry.agency(), agencyName),
                        version.text("sector").orElse(null),
                        version.text("since").map(LocalDate::parse).orElse(version.validFrom()),
                        version.text("until").map(LocalDate::parse).orElse(null),
                        Boolean.TRUE.equals(version.values().get("valid"))));
    }
}
