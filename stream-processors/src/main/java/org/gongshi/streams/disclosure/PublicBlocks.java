package org.gongshi.streams.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshi.exchange.PublicCoercion;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicInspection;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicPermit;
import org.gongshi.exchange.SealedCoercion;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;

/** The block of each kind; another kind's block never crosses. */
final class PublicBlocks {
    private static final String OTHER = "OTHER";

    private final Passage passage;

    PublicBlocks(Passage passage) {
        this.passage = passage;
    }

    void add(PublicDecision.Builder decision, SealedDecision content) {
        switch (decision.getKind()) {
            case PENALTY -> content.getPenalty().ifPresent(block -> decision.setPenalty(penalty(block)));
            case PERMIT -> content.getPermit().ifPresent(block -> decision.setPermit(permit(block)));
            case COERCION -> content.getCoercion().ifPresent(block -> decision.setCoercion(coercion(block)));
            case INSPECTION -> content.getInspection().ifPresent(block -> decision.setInspection(inspection(block)));
            case LEVY, EXPROPRIATION, CONFIRMATION, PAYMENT, RULING, REWARD, OTHER, UNKNOWN -> {}
        }
    }

    /** Says that a block does not cross because the decision is of another kind. */
    void keepBackOthers(PublicDecision.Builder decision, SealedDecision content) {
        var blocks = Map.of(
                "/penalty", content.getPenalty().isPresent() && decision.getPenalty() == null,
                "/permit", content.getPermit().isPresent() && decision.getPermit() == null,
                "/coercion", content.getCoercion().isPresent() && decision.getCoercion() == null,
                "/inspection", content.getInspection().isPresent() && decision.getInspection() == null);
        blocks.forEach((block, isOther) -> {
            if (isOther) {
                passage.removed(block, "block-of-another-kind");
            }
        });
    }

    private PublicPenalty penalty(SealedPenalty penalty) {
        return PublicPenalty.newBuilder()
                .setResult(symbol("/penalty/result", penalty.getResult()))
                .setTypes(passage.plain("/penalty/types", Optional.of(penalty.getTypes()))
                        .orElse(List.of()))
                .setViolation(passage.text("/penalty/violation", penalty.getViolation())
                        .orElse(null))
                .setFine(passage.plain("/penalty/fine", penalty.getFine()).orElse(null))
                .setConfiscated(passage.plain("/penalty/confiscated", penalty.getConfiscated())
                        .orElse(null))
                .setValidUntil(passage.plain("/penalty/validUntil", penalty.getValidUntil())
                        .orElse(null))
                .build();
    }

    private PublicPermit permit(SealedPermit permit) {
        return PublicPermit.newBuilder()
                .setResult(symbol("/permit/result", permit.getResult()))
                .setCategory(symbol("/permit/category", permit.getCategory()))
                .setCertificateName(passage.text("/permit/certificateName", permit.getCertificateName())
                        .orElse(null))
                .setCertificateNumber(passage.number("/permit/certificateNumber", permit.getCertificateNumber())
                        .orElse(null))
                .setValidFrom(passage.plain("/permit/validFrom", permit.getValidFrom())
                        .orElse(null))
                .setValidUntil(passage.plain("/permit/validUntil", permit.getValidUntil())
                        .orElse(null))
                .build();
    }

    private PublicCoercion coercion(SealedCoercion coercion) {
        return PublicCoercion.newBuilder()
                .setType(symbol("/coercion/type", coercion.getType()))
                .setCompletedOn(passage.plain("/coercion/completedOn", coercion.getCompletedOn())
                        .orElse(null))
                .build();
    }

    private PublicInspection inspection(SealedInspection inspection) {
        return PublicInspection.newBuilder()
                .setItem(passage.text("/inspection/item", inspection.getItem()).orElse(null))
                .setRandom(passage.plain("/inspection/random", inspection.getRandom())
                        .orElse(null))
                .setResult(symbol("/inspection/result", inspection.getResult()))
                .setHandling(passage.text("/inspection/handling", inspection.getHandling())
                        .orElse(null))
                .build();
    }

    private String symbol(String field, String code) {
        return passage.fitting(field, Optional.of(code), Identifiers::isSymbol).orElse(OTHER);
    }
}
