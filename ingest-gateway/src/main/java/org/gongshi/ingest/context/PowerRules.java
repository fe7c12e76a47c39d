package org.gongshi.ingest.context;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.PowerEntry;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.exchange.PowerVersion;
import org.gongshi.ingest.registers.AgencyLevel;
import org.gongshi.ingest.registers.Versions;
import org.jspecify.annotations.Nullable;

/** By which power an agency acts (职权来源): 行政处罚法 第二十四条. */
final class PowerRules {
    private PowerRules() {}

    /** A power as it was on the day. */
    private record Held(String id, PowerVersion version) {}

    /**
     * The power of an act of a known kind; null where the agency lists none. A township that lists powers of a kind has
     * no other of that kind: assumed default, since the law lets it penalise by devolved powers only.
     */
    static @Nullable PowerOnDay used(List<PowerEntry> listed, AgencyVersion agency, ActFacts act) {
        if (listed.isEmpty() || act.kind() == null) {
            return null;
        }
        return listed.stream()
                .flatMap(entry -> held(entry, act))
                .filter(power -> covers(power.version(), act))
                .min(Comparator.comparing(Held::id))
                .map(power -> devolved(power, act))
                .orElseGet(() -> new PowerOnDay(ownOrNone(listed, agency, act), null, null));
    }

    private static Stream<Held> held(PowerEntry entry, ActFacts act) {
        PowerVersion version = Versions.on(entry.getVersions(), act.day());
        return version == null ? Stream.empty() : Stream.of(new Held(entry.getId(), version));
    }

    private static boolean covers(PowerVersion power, ActFacts act) {
        return power.getKind() == act.kind()
                && (power.getMatters().isEmpty()
                        || power.getMatters().stream().anyMatch(Objects.requireNonNullElse(act.matter(), "")::equals));
    }

    private static PowerOnDay devolved(Held power, ActFacts act) {
        boolean guided = power.version()
                .getGuidedUntil()
                .filter(last -> !act.day().isAfter(last))
                .isPresent();
        String former = guided ? power.version().getFormerAgency().orElse(null) : null;
        return new PowerOnDay(Competence.DEVOLVED, power.id(), former);
    }

    private static Competence ownOrNone(List<PowerEntry> listed, AgencyVersion agency, ActFacts act) {
        boolean listsThisKind = listed.stream()
                .flatMap(entry -> entry.getVersions().stream())
                .anyMatch(version -> version.getKind() == act.kind());
        boolean isTownship = AgencyLevel.of(agency.getRegion()) == AgencyLevel.TOWNSHIP;
        return isTownship && listsThisKind ? Competence.NONE : Competence.OWN;
    }
}
