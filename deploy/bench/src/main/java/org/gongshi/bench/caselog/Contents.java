package org.gongshi.bench.caselog;

import java.util.List;
import java.util.function.Consumer;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.SealedCoercion;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;

/** What is sealed: texts and data of the party. */
final class Contents {
    private Contents() {}

    static SealedDecision of(CaseFile file) {
        return content(file).build();
    }

    static SealedDecision corrected(CaseFile file) {
        return content(file)
                .setFacts(file.facts() + "（文字表述已更正）")
                .setCorrectionReason("原公示文本文字表述有误，予以更正。")
                .build();
    }

    private static SealedDecision.Builder content(CaseFile file) {
        Act act = file.act();
        SealedDecision.Builder content = SealedDecision.newBuilder()
                .setDocumentNumber(file.documentNumber())
                .setTitle(file.party().subject().getName() + act.matter() + "案")
                .setSubject(file.party().subject())
                .setFacts(file.facts())
                .setGrounds(List.of(act.grounds()))
                .setOutcome(outcome(file))
                .setOfficers(List.of("33010600000" + file.number() % 10, "33010600001" + file.number() % 10));
        block(file).accept(content);
        return content;
    }

    private static String outcome(CaseFile file) {
        return file.act().kind() == DecisionKind.PENALTY
                ? "罚款人民币" + file.fine().toPlainString() + "元，自收到决定书之日起十五日内缴纳。"
                : "准予" + file.act().matter() + "，自作出之日起生效。";
    }

    /** The block named after the kind. */
    private static Consumer<SealedDecision.Builder> block(CaseFile file) {
        return switch (file.act().kind()) {
            case PENALTY -> content -> content.setProcedure(Procedure.ORDINARY).setPenalty(penalty(file));
            case PERMIT -> content -> content.setPermit(permit(file));
            case COERCION ->
                content -> content.setCoercion(new SealedCoercion(file.act().detail(), null));
            case INSPECTION -> content -> content.setInspection(inspection(file));
            case CONFIRMATION, PAYMENT, REWARD, RULING, LEVY, EXPROPRIATION, OTHER, UNKNOWN -> content -> {};
        };
    }

    private static SealedPenalty penalty(CaseFile file) {
        return SealedPenalty.newBuilder()
                .setResult("IMPOSED")
                .setTypes(List.of(PenaltyType.FINE))
                .setViolation(file.act().detail())
                .setFine(file.fine())
                .build();
    }

    private static SealedPermit permit(CaseFile file) {
        return SealedPermit.newBuilder()
                .setResult("GRANTED")
                .setCategory("ORDINARY")
                .setCertificateName(file.act().detail())
                .setCertificateNumber("示%012d".formatted(file.number()))
                .setValidFrom(file.decidedOn())
                .setValidUntil(file.decidedOn().plusYears(5).minusDays(1))
                .build();
    }

    private static SealedInspection inspection(CaseFile file) {
        return SealedInspection.newBuilder()
                .setItem(file.act().matter())
                .setRandom(true)
                .setResult(file.act().detail())
                .setHandling("已当场告知检查结果。")
                .build();
    }

    /** Canonical JSON of a review's texts. */
    static String opinion(CaseFile file, ReviewOutcome outcome) {
        return ("{\"opinion\":\"经审核，本案执法主体合法，执法人员具备资格，程序合法，事实清楚，证据合法充分，适用法律准确，"
                        + "裁量基准运用适当，文书完备规范，未超越法定权限。\",\"outcome\":\"%s\",\"reviewer\":\"R-%d\",\"undertaker\":\"O-%d\"}")
                .formatted(outcome, file.number() % 50, file.number() % 90);
    }

    /** Canonical JSON of a record's titles and devices. */
    static String record(CaseFile file, String document) {
        return ("{\"documents\":[{\"title\":\"%s关于%s的%s\",\"type\":\"%s\"}],\"recordings\":[{\"device\":\"D-%d\","
                        + "\"deviceType\":\"执法记录仪\",\"operator\":\"O-%d\"}]}")
                .formatted(
                        file.agency().name(),
                        file.act().matter(),
                        document,
                        document,
                        file.number() % 300,
                        file.number() % 90);
    }
}
