package org.gongshi.search.indexing;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicCoercion;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicInspection;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicPermit;
import org.gongshi.exchange.Tombstone;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.DecisionView.Agency;
import org.gongshi.search.decisions.DecisionView.Coercion;
import org.gongshi.search.decisions.DecisionView.Deadline;
import org.gongshi.search.decisions.DecisionView.Fulfilment;
import org.gongshi.search.decisions.DecisionView.Inspection;
import org.gongshi.search.decisions.DecisionView.Penalty;
import org.gongshi.search.decisions.DecisionView.Permit;
import org.gongshi.search.decisions.DecisionView.Subject;
import org.gongshi.search.decisions.TombstoneView;
import org.jspecify.annotations.Nullable;

/** The topic's records as the views that are indexed and answered. */
public final class PublicDecisionViews {
    private PublicDecisionViews() {}

    public static TombstoneView view(Tombstone tombstone) {
        return new TombstoneView(
                tombstone.getDecisionId(),
                tombstone.getEdition(),
                tombstone.getKind().name(),
                agency(tombstone.getAgency()),
                tombstone.getDecidedOn(),
                orNull(tombstone.getPublishedAt()),
                tombstone.getWithdrawnOn(),
                tombstone.getReason().name(),
                HarmlessText.of(tombstone.getBasis()));
    }

    private static Agency agency(PublicAgency agency) {
        return new Agency(
                agency.getCreditCode(), HarmlessText.of(agency.getName()), agency.getRegion(), agency.getSector());
    }

    public static DecisionView view(PublicDecision decision) {
        var subject = decision.getSubject();
        return new DecisionView(
                decision.getDecisionId(),
                decision.getEdition(),
                decision.getKind().name(),
                HarmlessText.of(decision.getDocumentNumber()),
                HarmlessText.of(decision.getTitle()),
                agency(decision.getAgency()),
                new Subject(
                        subject.getType().name(), HarmlessText.of(subject.getName()), orNull(subject.getCreditCode())),
                decision.getDecidedOn(),
                decision.getPublishedAt(),
                decision.getUpdatedAt(),
                text(decision.getFacts()),
                decision.getGrounds().stream().map(HarmlessText::of).toList(),
                HarmlessText.of(decision.getOutcome()),
                orNull(decision.getProcedure().map(Enum::name)),
                orNull(decision.getPenalty().map(PublicDecisionViews::penalty)),
                orNull(decision.getPermit().map(PublicDecisionViews::permit)),
                orNull(decision.getCoercion().map(PublicDecisionViews::coercion)),
                orNull(decision.getInspection().map(PublicDecisionViews::inspection)),
                deadline(decision.getDeadline()),
                decision.getOnTime(),
                decision.getDisclosure(),
                orNull(decision.getFulfilment().map(PublicDecisionViews::fulfilment)),
                orNull(decision.getPublicUntil()),
                text(decision.getMatter()));
    }

    private static Penalty penalty(PublicPenalty penalty) {
        return new Penalty(
                penalty.getResult(),
                penalty.getTypes().stream().map(Enum::name).toList(),
                text(penalty.getViolation()),
                orNull(penalty.getFine().map(BigDecimal::toPlainString)),
                orNull(penalty.getConfiscated().map(BigDecimal::toPlainString)),
                orNull(penalty.getValidUntil()));
    }

    private static Permit permit(PublicPermit permit) {
        return new Permit(
                permit.getResult(),
                permit.getCategory(),
                text(permit.getCertificateName()),
                text(permit.getCertificateNumber()),
                orNull(permit.getValidFrom()),
                orNull(permit.getValidUntil()));
    }

    private static Coercion coercion(PublicCoercion coercion) {
        return new Coercion(coercion.getType(), orNull(coercion.getCompletedOn()));
    }

    private static Inspection inspection(PublicInspection inspection) {
        return new Inspection(
                text(inspection.getItem()),
                orNull(inspection.getRandom()),
                inspection.getResult(),
                text(inspection.getHandling()));
    }

    private static Fulfilment fulfilment(org.gongshi.exchange.Fulfilment fulfilment) {
        return new Fulfilment(
                fulfilment.getState().name(),
                fulfilment.getReportedOn(),
                orNull(fulfilment.getPaid().map(BigDecimal::toPlainString)));
    }

    private static Deadline deadline(org.gongshi.exchange.Deadline deadline) {
        return new Deadline(
                deadline.getDueOn(),
                deadline.getDays(),
                deadline.getUnit(),
                deadline.getRule(),
                deadline.getSource(),
                deadline.getProvisional());
    }

    private static @Nullable String text(Optional<String> value) {
        return orNull(value.map(HarmlessText::of));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
