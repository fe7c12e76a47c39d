package org.gongshi.streams.disclosure;

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

/** The allow-list for the block of each kind; another kind's block never crosses. */
final class PublicBlocks {
    private static final String OTHER = "OTHER";

    private PublicBlocks() {}

    static void add(PublicDecision.Builder decision, SealedDecision content, TextMasks texts) {
        switch (decision.getKind()) {
            case PENALTY -> content.getPenalty().ifPresent(block -> decision.setPenalty(penalty(block, texts)));
            case PERMIT -> content.getPermit().ifPresent(block -> decision.setPermit(permit(block, texts)));
            case COERCION -> content.getCoercion().ifPresent(block -> decision.setCoercion(coercion(block)));
            case INSPECTION ->
                content.getInspection().ifPresent(block -> decision.setInspection(inspection(block, texts)));
            case LEVY, EXPROPRIATION, CONFIRMATION, PAYMENT, RULING, REWARD, OTHER, UNKNOWN -> {}
        }
    }

    private static PublicPenalty penalty(SealedPenalty penalty, TextMasks texts) {
        return PublicPenalty.newBuilder()
                .setResult(symbol(penalty.getResult()))
                .setTypes(penalty.getTypes())
                .setViolation(penalty.getViolation().map(texts::masked).orElse(null))
                .setFine(penalty.getFine().orElse(null))
                .setConfiscated(penalty.getConfiscated().orElse(null))
                .setValidUntil(penalty.getValidUntil().orElse(null))
                .build();
    }

    private static PublicPermit permit(SealedPermit permit, TextMasks texts) {
        return PublicPermit.newBuilder()
                .setResult(symbol(permit.getResult()))
                .setCategory(symbol(permit.getCategory()))
                .setCertificateName(
                        permit.getCertificateName().map(texts::masked).orElse(null))
                .setCertificateNumber(permit.getCertificateNumber()
                        .filter(Identifiers::isImpersonal)
                        .orElse(null))
                .setValidFrom(permit.getValidFrom().orElse(null))
                .setValidUntil(permit.getValidUntil().orElse(null))
                .build();
    }

    private static PublicCoercion coercion(SealedCoercion coercion) {
        return PublicCoercion.newBuilder()
                .setType(symbol(coercion.getType()))
                .setCompletedOn(coercion.getCompletedOn().orElse(null))
                .build();
    }

    private static PublicInspection inspection(SealedInspection inspection, TextMasks texts) {
        return PublicInspection.newBuilder()
                .setItem(inspection.getItem().map(texts::masked).orElse(null))
                .setRandom(inspection.getRandom().orElse(null))
                .setResult(symbol(inspection.getResult()))
                .setHandling(inspection.getHandling().map(texts::masked).orElse(null))
                .build();
    }

    /** A symbol of a code list crosses; anything else in its place might be text. */
    private static String symbol(String code) {
        return code.matches("[A-Z_]{1,40}") ? code : OTHER;
    }
}
