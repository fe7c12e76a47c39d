package org.gongshi.local.judged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.identity.Region;

/** The long texts of a decision, some nine hundred bytes, with all the phrases that occur in every decision. */
final class JudgedTexts {
    private static final Map<String, String> TYPES =
            Map.of("WARNING", "警告", "FINE", "罚款", "CONFISCATE_INCOME", "没收违法所得", "CONFISCATE_GOODS", "没收非法财物");
    private static final List<String> ROADS =
            List.of("人民路", "解放路", "建设路", "中山路", "文化路", "迎宾大道", "工业园区二路", "滨河路", "和平街", "新华街");
    private static final List<String> SOURCES =
            List.of("根据群众通过12345热线的举报", "在“双随机、一公开”抽查中", "根据上级移送的线索", "在日常检查中", "在专项整治行动中", "根据监督抽检的结果");
    private static final List<String> EVIDENCE =
            List.of("现场检查笔录", "询问笔录", "现场照片", "检验报告", "进货票据", "执法记录仪视频", "当事人营业执照复印件", "送达回证");
    private static final List<String> CONDUCT = List.of(
            "当事人积极配合调查，如实陈述违法事实并主动提供证据材料，可以从轻处罚。",
            "当事人一年内第二次实施同类行为，应当从重处罚。",
            "当事人系初次违法，已经及时改正，危害后果轻微。",
            "当事人在收到告知书后没有提出陈述申辩，也没有要求举行听证。");

    private final RandomGenerator chance;
    private final PublicAgency agency;
    private final JudgedCompany party;
    private final JudgedViolation violation;
    private final LocalDate decidedOn;
    private final int fine;

    JudgedTexts(
            RandomGenerator chance,
            PublicAgency agency,
            JudgedCompany party,
            JudgedViolation violation,
            LocalDate decidedOn) {
        this.chance = chance;
        this.agency = agency;
        this.party = party;
        this.violation = violation;
        this.decidedOn = decidedOn;
        this.fine = Math.max(200, (1 + chance.nextInt(20)) * violation.most() / 20 / 100 * 100);
    }

    /** Yuan. */
    int fine() {
        return fine;
    }

    String facts() {
        LocalDate found = decidedOn.minusDays(20 + chance.nextInt(60));
        String where = new Region(agency.getRegion()).name().orElse("")
                + JudgedCompany.one(chance, ROADS)
                + (1 + chance.nextInt(300))
                + "号";
        return "%s，%d年%d月%d日本机关执法人员对当事人%s位于%s的场所进行检查，发现%s。经查，当事人%s，货值及违法所得共计%d.%d0元。上述事实有%s、%s、%s等证据证明，经当事人签字确认。当事人的行为构成%s的违法事实。%s"
                .formatted(
                        JudgedCompany.one(chance, SOURCES),
                        found.getYear(),
                        found.getMonthValue(),
                        found.getDayOfMonth(),
                        party.name(),
                        where,
                        violation.scene(),
                        violation.act(),
                        chance.nextInt(20_000),
                        chance.nextInt(10),
                        JudgedCompany.one(chance, EVIDENCE),
                        JudgedCompany.one(chance, EVIDENCE),
                        JudgedCompany.one(chance, EVIDENCE),
                        violation.act(),
                        JudgedCompany.one(chance, CONDUCT));
    }

    String outcome() {
        return violation.types().stream()
                        .map(type -> type.equals("FINE") ? "罚款人民币" + fine + "元" : TYPES.getOrDefault(type, type))
                        .collect(Collectors.joining("；"))
                + "。当事人应当自收到决定书之日起十五日内缴纳罚款；逾期不缴纳的，每日按罚款数额的百分之三加处罚款。";
    }

    /** A second statute that says nothing about the matter. */
    String procedureGround() {
        return JudgedCompany.one(
                chance, List.of("《中华人民共和国行政处罚法》第二十八条第一款", "《中华人民共和国行政处罚法》第三十二条", "《中华人民共和国行政处罚法》第五条第二款"));
    }
}
