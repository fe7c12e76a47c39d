package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agencies as of a day. */
@Component
public class Agencies {
    private final View<AgencyEntry> entries;

    Agencies(View<AgencyEntry> entries) {
        this.entries = entries;
    }

    /** The agency as it was on that day; null if the register has it not, or not on that day. */
    public @Nullable AgencyVersion on(String creditCode, LocalDate day) {
        AgencyEntry entry = entries.get(creditCode);
        return entry == null ? null : Versions.on(entry.getVersions(), day);
    }

    /** Whether a key of the one speaks for the other as it is that day: its own, or the one above. */
    public boolean speaksFor(String own, String agency, LocalDate day) {
        return own.equals(agency) || isBelow(on(agency, day), own);
    }

    /** Agencies that a key of the given one speaks for on that day: itself first, then those below it. */
    public List<String> spokenForBy(String agency, LocalDate day) {
        List<String> below = entries.all().stream()
                .filter(entry -> isBelow(Versions.on(entry.getVersions(), day), agency))
                .map(AgencyEntry::getId)
                .filter(id -> !id.equals(agency))
                .toList();
        return Stream.concat(Stream.of(agency), below.stream()).toList();
    }

    /** Whether the one's list of laws binds the other: its own, that of the one it is under, or of a region around its own. */
    boolean binds(String keeper, String agency, LocalDate day) {
        if (keeper.equals(agency)) {
            return true;
        }
        AgencyVersion version = on(agency, day);
        return version != null && (isBelow(version, keeper) || isAround(on(keeper, day), version));
    }

    private static boolean isAround(@Nullable AgencyVersion outer, AgencyVersion inner) {
        return outer != null && AgencyLevel.isAround(outer.getRegion(), inner.getRegion());
    }

    private static boolean isBelow(@Nullable AgencyVersion version, String agency) {
        return version != null && version.getSuperior().filter(agency::equals).isPresent();
    }

    /** All agencies there are. */
    public List<String> all() {
        return entries.all().stream().map(AgencyEntry::getId).toList();
    }
}
