package org.gongshi.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.PublicCoercion;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicInspection;
import org.gongshi.exchange.PublicPenalty;
import org.gongshi.exchange.PublicPermit;
import org.gongshi.exchange.PublicSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.identity.CreditCode;

/** Public decisions for tests; each has a legal default for every field and an id of its own. */
public final class Samples {
    public static final String AGENCY =
            CreditCode.withCheckCharacter("11330106MB0000001").value();
    public static final String OTHER_AGENCY =
            CreditCode.withCheckCharacter("11330200MB0000002").value();
    public static final String COMPANY =
            CreditCode.withCheckCharacter("91330106MA0000001").value();

    private Samples() {}

    public static String id() {
        return AGENCY + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    public static PublicDecision.Builder penalty() {
        return decision(DecisionKind.PENALTY)
                .setPenalty(new PublicPenalty(
                        "IMPOSED",
                        List.of(PenaltyType.FINE, PenaltyType.CONFISCATE_INCOME),
                        "经营超过保质期的食品",
                        new BigDecimal("5000.00"),
                        new BigDecimal("320.50"),
                        null));
    }

    public static PublicDecision.Builder permit() {
        return decision(DecisionKind.PERMIT)
                .setPermit(new PublicPermit(
                        "GRANTED",
                        "ORDINARY",
                        "公共场所卫生许可证",
                        "JY13301060012345",
                        LocalDate.of(2026, 3, 5),
                        LocalDate.of(2031, 3, 4)));
    }

    public static PublicDecision.Builder coercion() {
        return decision(DecisionKind.COERCION).setCoercion(new PublicCoercion("SEAL", null));
    }

    public static PublicDecision.Builder inspection() {
        return decision(DecisionKind.INSPECTION)
                .setInspection(new PublicInspection("危险货物运输企业安全检查", true, "PROBLEMS", "责令限期改正"));
    }

    /** What stays of {@link #penalty}. */
    public static Tombstone.Builder tombstone() {
        return Tombstone.newBuilder()
                .setDecisionId(id())
                .setEdition(2)
                .setAgency(new PublicAgency(AGENCY, "示例市西湖区市场监督管理局", "330106", "market-regulation"))
                .setKind(DecisionKind.PENALTY)
                .setDecidedOn(LocalDate.of(2026, 3, 5))
                .setPublishedAt(Instant.parse("2026-03-09T02:15:00Z"))
                .setWithdrawnOn(LocalDate.of(2026, 3, 20))
                .setReason(WithdrawalReason.REVOKED)
                .setBasis("中华人民共和国行政处罚法第四十八条");
    }

    private static PublicDecision.Builder decision(DecisionKind kind) {
        return PublicDecision.newBuilder()
                .setDecisionId(id())
                .setEdition(1)
                .setAgency(new PublicAgency(AGENCY, "示例市西湖区市场监督管理局", "330106", "market-regulation"))
                .setKind(kind)
                .setDocumentNumber("示西市监罚〔2026〕12号")
                .setTitle("示例市晨星餐饮有限公司经营超过保质期食品案")
                .setSubject(new PublicSubject(SubjectType.LEGAL_ENTITY, "示例市晨星餐饮有限公司", COMPANY))
                .setDecidedOn(LocalDate.of(2026, 3, 5))
                .setPublishedAt(Instant.parse("2026-03-09T02:15:00Z"))
                .setUpdatedAt(Instant.parse("2026-03-09T02:15:00Z"))
                .setFacts("2026年2月11日，执法人员检查当事人的火锅店，发现冷藏柜内有超过保质期的牛肉卷六袋，货值320.50元。")
                .setGrounds(List.of("《中华人民共和国食品安全法》第一百二十四条第一款第（五）项"))
                .setOutcome("罚款五千元，没收违法所得320.50元。")
                .setProcedure(Procedure.ORDINARY)
                .setDeadline(new Deadline(
                        LocalDate.of(2026, 4, 2),
                        20,
                        "WORKING_DAY",
                        "publication.market-regulation-penalty",
                        "市场监督管理行政处罚信息公示规定第九条",
                        false))
                .setOnTime(true)
                .setDisclosure("2026-11");
    }
}
