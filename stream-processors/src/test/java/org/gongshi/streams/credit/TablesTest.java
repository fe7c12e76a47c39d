package org.gongshi.streams.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongshi.exchange.Deadline;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.exchange.PenaltyType;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.RegistrationNumber;
import org.gongshi.schemas.Topics;
import org.gongshi.streams.SampleDecision;
import org.gongshi.streams.Samples;
import org.gongshi.streams.credit.Tables.Filled;
import org.gongshi.streams.disclosure.Disclosed;
import org.gongshi.streams.disclosure.DisclosurePolicy;
import org.gongshi.streams.disclosure.Publication;
import org.gongshi.tables.OfficialColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Rows by the column rules of the 双公示 data standard. */
final class TablesTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.shipped();
    private static final String CREDIT_CHINA = "credit-china";
    private static final Publication PUBLICATION = new Publication(
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            new Deadline(LocalDate.of(2026, 3, 16), 7, "WORKING_DAY", "rule", "source", false),
            true);
    private static final SampleDecision FINED =
            Samples.penalty().penalty(penalty -> penalty.setFine(new BigDecimal("5000.50")));

    private static Filled filled(OfficialTable table, SampleDecision decision, Set<String> crossing) {
        var view = ((Disclosed.Public) POLICY.disclose(decision.event(), decision.sealed(), PUBLICATION)).decision();
        var reserved = POLICY.reserved(decision.event(), decision.sealed(), List.of(CREDIT_CHINA));
        return Tables.fill(table, view, reserved, null, crossing);
    }

    private static Filled filled(OfficialTable table, SampleDecision decision) {
        return filled(table, decision, POLICY.fields(CREDIT_CHINA, LocalDate.of(2026, 3, 5)));
    }

    private static Map<String, String> row(OfficialTable table, SampleDecision decision) {
        var row = new LinkedHashMap<String, String>();
        ((Filled.Complete) filled(table, decision))
                .columns()
                .forEach(column -> row.put(column.getCode(), column.getValue()));
        return row;
    }

    private static String lacking(SampleDecision decision) {
        return ((Filled.Lacking) filled(OfficialTable.PENALTIES, decision)).column();
    }

    @Test
    void aPenaltyFillsWhatTheStandardAsksFor() {
        assertThat(row(OfficialTable.PENALTIES, FINED))
                .containsExactly(
                        entry("CF_XDR_MC", Samples.COMPANY),
                        entry("CF_XDR_LB", "法人及非法人组织"),
                        entry("CF_XDR_SHXYM", Samples.COMPANY_CODE),
                        entry("CF_WSH", "示交罚〔2026〕12号"),
                        entry("CF_WFXW", "未取得道路运输经营许可"),
                        entry("CF_SY", "当事人未取得道路运输经营许可，擅自从事道路运输经营。"),
                        entry("CF_YJ", "《中华人民共和国道路运输条例》第六十三条"),
                        entry("CF_CFLB", "罚款"),
                        entry("CF_NR", "罚款5000元"),
                        entry("CF_NR_FK", "0.500050"),
                        entry("CF_JDRQ", "2026/03/05"),
                        entry("CF_YXQ", "2099/12/31"),
                        entry("CF_CFJG", "示例区交通运输局"),
                        entry("CF_CFJGDM", Samples.AGENCY),
                        entry("CF_SJLY", "示例区交通运输局"),
                        entry("CF_SJLYDM", Samples.AGENCY));
    }

    @Test
    void aPermitFillsWhatTheStandardAsksFor() {
        assertThat(row(OfficialTable.PERMITS, Samples.permit()))
                .containsEntry("XK_WSH", "示交许〔2026〕7号")
                .containsEntry("XK_XKLB", "普通")
                .containsEntry("XK_YXQZ", "2026/03/05")
                .containsEntry("XK_YXQZI", "2099/12/31")
                .containsEntry("XK_ZT", "1")
                .containsKeys(
                        "XK_XDR_MC", "XK_XKWS", "XK_NR", "XK_JDRQ", "XK_XKJG", "XK_XKJGDM", "XK_LYDW", "XK_LYDWDM");
    }

    @Test
    void conditionsOfColumnsFollowOtherColumns() {
        assertThat(lacking(Samples.penalty())).isEqualTo("CF_NR_FK");
        assertThat(lacking(FINED.content(with -> with.setFacts(null)))).isEqualTo("CF_SY");
        assertThat(lacking(FINED.penalty(penalty -> penalty.setTypes(List.of(PenaltyType.REVOKE_LICENCE)))))
                .isEqualTo("CF_NR_ZKDX");
        assertThat(lacking(FINED.penalty(penalty -> penalty.setTypes(List.of(PenaltyType.CONFISCATE_INCOME)))))
                .isEqualTo("CF_NR_WFFF");
        assertThat(row(
                        OfficialTable.PENALTIES,
                        FINED.penalty(
                                penalty -> penalty.setTypes(List.of(PenaltyType.FINE, PenaltyType.CONFISCATE_GOODS)))))
                .containsEntry("CF_CFLB", "罚款;没收非法财物")
                .containsEntry("CF_NR_WFFF", "0.000000");
        assertThat(lacking(FINED.subject(party -> party.setCreditCode(null)))).isEqualTo("CF_XDR_SHXYM");
    }

    @Test
    void aSoleTraderWithoutACodeHasTheFillerAndNeedsItsRegistrationNumber() {
        var trader = FINED.by(SubjectType.SOLE_TRADER).subject(party -> party.setCreditCode(null));

        assertThat(lacking(trader)).isEqualTo("CF_XDR_GSZC");
        assertThat(row(
                        OfficialTable.PENALTIES,
                        trader.subject(
                                party -> party.setRegistrationNumber(RegistrationNumber.withCheckDigit("33010660000001")
                                        .value()))))
                .containsEntry("CF_XDR_SHXYM", "00000000000000000X")
                .containsEntry("CF_XDR_LB", "个体工商户");
    }

    @ParameterizedTest
    @EnumSource(value = PenaltyType.class, names = "UNKNOWN", mode = Mode.EXCLUDE)
    void everyKindOfPenaltyHasAWord(PenaltyType type) {
        var decision = FINED.penalty(penalty -> penalty.setTypes(List.of(type))
                .setConfiscated(new BigDecimal("100.00"))
                .setLicence("道路运输经营许可证330106000012"));

        assertThat(row(OfficialTable.PENALTIES, decision).get("CF_CFLB")).matches("[\\p{IsHan}-]{2,10}");
    }

    /** A name that a receiver is not to have stays out, and its absence is no reason to send nothing. */
    @Test
    void whatAReceiverMayNotHaveStaysEmptyWhateverTheTableAsks() {
        var all = new TreeSet<>(POLICY.fields(CREDIT_CHINA, LocalDate.of(2026, 3, 5)));

        assertThat(row(OfficialTable.PENALTIES, FINED)).doesNotContainKey("CF_FRDB");
        all.remove("/facts");
        assertThat(filled(OfficialTable.PENALTIES, FINED, all))
                .isInstanceOfSatisfying(
                        Filled.Complete.class,
                        row -> assertThat(row.columns())
                                .extracting(column -> column.getCode())
                                .doesNotContain("CF_SY"));
        all.add("/subject/legalRepresentative");
        assertThat(filled(OfficialTable.PENALTIES, FINED, all)).isEqualTo(new Filled.Lacking("CF_FRDB"));
    }

    @Test
    void textsThatAreTooLongAreCut() {
        assertThat(row(OfficialTable.PENALTIES, FINED.facts("长".repeat(6_000))).get("CF_SY"))
                .hasSize(5_000)
                .endsWith("长……");
    }

    @ParameterizedTest
    @EnumSource(value = OfficialTable.class, names = "UNKNOWN", mode = Mode.EXCLUDE)
    void columnsAreThoseOfTheTableInItsOrder(OfficialTable table) {
        var mapped = Tables.mapping(table).codes();
        var official = new ArrayList<>(OfficialColumns.of(table));
        official.retainAll(mapped);

        assertThat(mapped).doesNotHaveDuplicates().containsExactlyElementsOf(official);
    }

    @Test
    void everyReceiverHasAViewAndATopic() {
        assertThat(Topics.CREDIT.keySet())
                .allSatisfy(receiver -> assertThat(POLICY.fields(receiver, LocalDate.of(2026, 3, 5)))
                        .contains("/subject/name", "/documentNumber")
                        .doesNotContain("/subject/legalRepresentative", "/subject/idNumber", "/remark"));
    }
}
