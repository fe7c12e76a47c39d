package org.gongshi.search.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gongshi.exchange.AgreedField;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.AgreementVersion;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PlanVersion;

/** Who sees what of the plans of others. */
final class SharingRules {
    static final Set<AgreedField> ALL = EnumSet.complementOf(EnumSet.of(AgreedField.UNKNOWN));

    private SharingRules() {}

    /** What the giver shows the taker on that day beyond what every agency may see. */
    static Set<AgreedField> agreed(Collection<AgreementEntry> agreements, String giver, String taker, LocalDate day) {
        var fields = EnumSet.noneOf(AgreedField.class);
        if (giver.equals(taker)) {
            fields.addAll(ALL);
        }
        agreements.stream()
                .filter(agreement -> agreement.getAgency().equals(giver))
                .flatMap(agreement -> agreement.getVersions().stream())
                .filter(version -> version.getTaker().equals(taker) && holds(version, day))
                .forEach(version -> fields.addAll(version.getFields()));
        return fields;
    }

    /** One without a last day, which nobody can enter, gives nothing. */
    private static boolean holds(AgreementVersion version, LocalDate day) {
        return !day.isBefore(version.getValidFrom())
                && version.getValidTo().filter(last -> !day.isAfter(last)).isPresent();
    }

    /** What was said of the plan last; empty if that is over, or the company isn't to be inspected. */
    static Optional<PlanVersion> standing(PlanEntry plan, String company, LocalDate day) {
        return Optional.of(plan.getVersions().getLast())
                .filter(version ->
                        version.getValidTo().map(last -> !day.isAfter(last)).orElse(true))
                .filter(version -> version.getInspected().contains(company));
    }

    /** The plan with what may be shown of it. */
    static PlanView view(PlanEntry plan, PlanVersion version, Set<AgreedField> shown) {
        return new PlanView(
                plan.getId(),
                plan.getAgency(),
                version.getName(),
                version.getItem().orElse(null),
                version.getMatter().orElse(null),
                version.getFrom(),
                version.getUntil(),
                version.getRandom(),
                version.getJointWith(),
                shown.contains(AgreedField.PLAN_INSPECTED) ? version.getInspected() : null,
                shown.contains(AgreedField.PLAN_CONTENT) ? version.getContent().orElse(null) : null,
                shown.contains(AgreedField.PLAN_METHOD) ? version.getMethod().orElse(null) : null);
    }
}
