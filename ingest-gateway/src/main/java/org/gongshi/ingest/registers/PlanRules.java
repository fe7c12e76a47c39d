package org.gongshi.ingest.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;

/** Where agencies would visit the same company on the same days, and had better come together (综合查一次). */
final class PlanRules {
    private PlanRules() {}

    /**
     * Days on which another agency would visit, too.
     *
     * @param agency the other
     * @param first of the days that both plan
     * @param last of them
     * @param companies that both would visit, in the order of the plan asked about
     */
    record Overlap(String agency, LocalDate first, LocalDate last, List<String> companies) {}

    /** With the plans of others, each as it stands on that day; whom either of the two names as coming along, does. */
    static List<Overlap> overlaps(String agency, PlanVersion plan, List<PlanEntry> others, LocalDate today) {
        return others.stream()
                .filter(other -> !other.getAgency().equals(agency))
                .flatMap(other -> standing(other, today)
                        .filter(version -> !isJoint(agency, plan, other.getAgency(), version))
                        .flatMap(version -> overlap(plan, other.getAgency(), version))
                        .stream())
                .toList();
    }

    /** What was said last and isn't over: plans are made for days to come, and so are their versions. */
    static Optional<PlanVersion> standing(PlanEntry plan, LocalDate today) {
        return Optional.of(plan.getVersions().getLast())
                .filter(version ->
                        version.getValidTo().map(last -> !last.isBefore(today)).orElse(true));
    }

    private static boolean isJoint(String one, PlanVersion ofOne, String other, PlanVersion ofOther) {
        return ofOne.getJointWith().contains(other) || ofOther.getJointWith().contains(one);
    }

    private static Optional<Overlap> overlap(PlanVersion plan, String agency, PlanVersion other) {
        LocalDate first = latest(plan.getFrom(), other.getFrom());
        LocalDate last = earliest(plan.getUntil(), other.getUntil());
        if (last.isBefore(first)) {
            return Optional.empty();
        }
        Set<String> others = Set.copyOf(other.getInspected());
        List<String> both =
                plan.getInspected().stream().filter(others::contains).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(new Overlap(agency, first, last, both));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
