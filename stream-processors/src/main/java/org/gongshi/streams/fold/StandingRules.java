package org.gongshi.streams.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.FindingCode;
import org.gongshi.exchange.HoldMode;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.Publicity;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.Standing;
import org.gongshi.statute.Act;
import org.gongshi.statute.PublicityPeriod;
import org.gongshi.streams.disclosure.Disclosed;
import org.gongshi.streams.fold.CaseEvent.DecisionOpened;
import org.jspecify.annotations.Nullable;

/** What is kept of a submission that stands, so that its text need not be. */
final class StandingRules {
    /** This exchange's own public portal, as the statute book names it. */
    private static final String PORTAL = "portal";

    private StandingRules() {}

    static Standing of(DecisionOpened opened, Disclosed disclosed, Present present) {
        var submitted = opened.submitted();
        var context = submitted.getHeader().getContext();
        var hold = present.statutes().hold(context.getRegion(), submitted.getDecidedOn());
        return Standing.newBuilder()
                .setReceiptId(submitted.getHeader().getReceiptId())
                .setAgency(new PublicAgency(
                        submitted.getHeader().getAgency(),
                        context.getAgencyName(),
                        context.getRegion(),
                        context.getSector()))
                .setKind(submitted.getKind())
                .setDecidedOn(submitted.getDecidedOn())
                .setSector(context.getSector())
                .setDocumentNumber(submitted.getDocumentNumber())
                .setCaseNumber(submitted.getCaseNumber().orElse(null))
                .setWithheld(disclosed instanceof Disclosed.Withheld(var code, var _) ? code.name() : null)
                .setMajor(isMajor(submitted))
                .setHoldMode(HoldMode.valueOf(hold.mode().name()))
                .setHoldWorkingDays(hold.workingDaysBeforeDue())
                .setPublicity(publicity(submitted, opened.content(), present))
                .setPublicUntil(submitted.getPublicUntil().orElse(null))
                .setFindings(List.copyOf(findings(submitted, opened.content(), present)))
                .setMatterListed(context.getMatter().isPresent())
                .setOfficers(context.getOfficers().size())
                .setMinimumOfficers(minimumOfficers(submitted, opened.content(), present))
                .setOwed(owed(opened.content()))
                .setProcedure(procedure(opened.content()))
                .setBackfill(context.getBackfill())
                .setWithinBenchmark(context.getWithinBenchmark().orElse(null))
                .setCountsFor(
                        context.getPower().flatMap(PowerOnDay::getCountsFor).orElse(null))
                .build();
    }

    /** As the agency says, or as its own catalogue does. */
    private static boolean isMajor(DecisionSubmitted submitted) {
        return submitted.getMajor()
                || !submitted.getMajorTriggers().isEmpty()
                || submitted.getHeader().getContext().getReviewCatalogue().isPresent();
    }

    private static @Nullable Publicity publicity(
            DecisionSubmitted submitted, @Nullable SealedDecision content, Present present) {
        return content == null
                ? null
                : present.statutes()
                        .publicityPeriod(PORTAL, act(submitted, content))
                        .map(StandingRules::publicity)
                        .orElse(null);
    }

    private static Publicity publicity(PublicityPeriod period) {
        return new Publicity(
                period.minimumMonths(),
                period.maximumMonths(),
                period.start() == PublicityPeriod.Start.DECISION,
                period.repairable(),
                period.restrictedUntil());
    }

    private static Act act(DecisionSubmitted submitted, SealedDecision content) {
        var context = submitted.getHeader().getContext();
        var penalty = content.getPenalty();
        return new Act(
                submitted.getKind(),
                context.getSector(),
                context.getRegion(),
                submitted.getDecidedOn(),
                content.getProcedure().orElse(null),
                penalty.map(imposed -> Set.copyOf(imposed.getTypes())).orElse(Set.of()),
                penalty.flatMap(SealedPenalty::getFine).orElse(null),
                penalty.flatMap(SealedPenalty::getConfiscated).orElse(null),
                submitted.getSubjectType(),
                penalty.flatMap(SealedPenalty::getValidUntil).orElse(null));
    }

    private static Set<FindingCode> findings(
            DecisionSubmitted submitted, @Nullable SealedDecision content, Present present) {
        var context = submitted.getHeader().getContext();
        var findings = new TreeSet<FindingCode>();
        findings.addAll(OfficerRules.flaws(context.getOfficers()));
        if (hasTooFewOfficers(submitted, content, present)) {
            findings.add(FindingCode.OFFICERS_TOO_FEW);
        }
        if (context.getMatterNamed() && context.getMatter().isEmpty()) {
            findings.add(FindingCode.MATTER_NOT_LISTED);
        }
        if (isWithoutPower(context)) {
            findings.add(FindingCode.POWER_MISSING);
        }
        return findings;
    }

    /** One that names no officer at all says nothing of how many there were. */
    private static boolean hasTooFewOfficers(
            DecisionSubmitted submitted, @Nullable SealedDecision content, Present present) {
        int officers = submitted.getHeader().getContext().getOfficers().size();
        return content != null && officers > 0 && officers < minimumOfficers(submitted, content, present);
    }

    private static int minimumOfficers(DecisionSubmitted submitted, @Nullable SealedDecision content, Present present) {
        return present.statutes().minimumOfficers(submitted.getKind(), procedure(content), submitted.getDecidedOn());
    }

    private static @Nullable Procedure procedure(@Nullable SealedDecision content) {
        return content == null ? null : content.getProcedure().orElse(null);
    }

    /** Fine and confiscated money together. */
    private static @Nullable BigDecimal owed(@Nullable SealedDecision content) {
        return Optional.ofNullable(content).flatMap(SealedDecision::getPenalty).stream()
                .flatMap(penalty -> Stream.concat(penalty.getFine().stream(), penalty.getConfiscated().stream()))
                .filter(amount -> amount.signum() > 0)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static boolean isWithoutPower(Context context) {
        return context.getPower()
                .map(PowerOnDay::getCompetence)
                .filter(competence -> competence == Competence.NONE)
                .isPresent();
    }
}
