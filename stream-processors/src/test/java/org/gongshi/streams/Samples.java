package org.gongshi.streams;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedInspection;
import org.gongshi.exchange.SealedPenalty;
import org.gongshi.exchange.SealedPermit;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.identity.CreditCode;
import org.gongshi.schemas.BundledCatalogue;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.gongshi.streams.credit.Routing;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.fold.FoldRules;

/** Decisions with a legal default for every field; parties are made up. */
public final class Samples {
    public static final DeploymentSecret SECRET = DeploymentSecret.ephemeral();
    public static final ExchangeRecords RECORDS = new ExchangeRecords(new BundledCatalogue());
    public static final FoldRules RULES = new FoldRules(
            StatuteBook.shipped(WorkingCalendar.shipped()),
            WorkingCalendar.shipped(),
            DisclosurePolicy.shipped(),
            Routing.shipped());
    public static final String AGENCY =
            CreditCode.withCheckCharacter("11330106MB0000001").value();
    public static final String COMPANY = "示例市晨星餐饮有限公司";
    public static final String COMPANY_CODE =
            CreditCode.withCheckCharacter("91330106MA0000001").value();

    private Samples() {}

    /** A penalty by a transport department, so due within seven working days. */
    public static SampleDecision penalty() {
        return new SampleDecision(DecisionKind.PENALTY, penaltyContent());
    }

    public static SampleDecision permit() {
        return new SampleDecision(DecisionKind.PERMIT, permitContent());
    }

    public static SampleDecision inspection() {
        return new SampleDecision(DecisionKind.INSPECTION, inspectionContent());
    }

    private static SealedDecision.Builder inspectionContent() {
        return content("示交检〔2026〕3号")
                .setOutcome("发现问题，责令改正")
                .setInspection(SealedInspection.newBuilder()
                        .setItem("道路运输经营检查")
                        .setResult("PROBLEMS")
                        .build());
    }

    private static SealedDecision.Builder penaltyContent() {
        return content("示交罚〔2026〕12号")
                .setTitle(COMPANY + "未取得经营许可案")
                .setFacts("当事人未取得道路运输经营许可，擅自从事道路运输经营。")
                .setGrounds(List.of("《中华人民共和国道路运输条例》第六十三条"))
                .setOutcome("罚款5000元")
                .setProcedure(Procedure.ORDINARY)
                .setPenalty(SealedPenalty.newBuilder()
                        .setResult("IMPOSED")
                        .setTypes(List.of(PenaltyType.FINE))
                        .setViolation("未取得道路运输经营许可")
                        .build());
    }

    private static SealedDecision.Builder permitContent() {
        return content("示交许〔2026〕7号")
                .setOutcome("准予许可")
                .setPermit(SealedPermit.newBuilder()
                        .setResult("GRANTED")
                        .setCategory("ORDINARY")
                        .setCertificateName("道路运输经营许可证")
                        .setCertificateNumber("330106000012")
                        .build());
    }

    private static SealedDecision.Builder content(String documentNumber) {
        return SealedDecision.newBuilder()
                .setDocumentNumber(documentNumber)
                .setSubject(SealedSubject.newBuilder()
                        .setName(COMPANY)
                        .setCreditCode(COMPANY_CODE)
                        .setLegalRepresentative("谈小舟")
                        .build());
    }

    static Context context() {
        return Context.newBuilder()
                .setAgencyName("示例区交通运输局")
                .setRegion("330106")
                .setSector("transport")
                .setRules("1")
                .setCalendarKnownUntil(LocalDate.of(2026, 12, 31))
                .build();
    }
}
