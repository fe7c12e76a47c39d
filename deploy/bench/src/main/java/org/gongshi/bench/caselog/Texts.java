package org.gongshi.bench.caselog;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.gongshi.identity.CitizenId;

/** Facts as agencies write them, some 600 to 900 bytes: dates, amounts and addresses everywhere, personal data in one of ten. */
final class Texts {
    private static final int PERSONAL_ONE_IN = 10;

    private final RandomGenerator chance;

    Texts(RandomGenerator chance) {
        this.chance = chance;
    }

    String facts(Act act, Party party, LocalDate decidedOn) {
        String text =
                switch (act.kind()) {
                    case PENALTY, COERCION -> violation(act, party, decidedOn);
                    case INSPECTION -> inspection(act, party, decidedOn);
                    case PERMIT, CONFIRMATION, PAYMENT, REWARD, RULING, LEVY, EXPROPRIATION, OTHER, UNKNOWN ->
                        application(act, party, decidedOn);
                };
        return chance.nextInt(PERSONAL_ONE_IN) == 0 ? text + personal() : text;
    }

    private String violation(Act act, Party party, LocalDate decidedOn) {
        return ("经查，当事人%s在示例市示例区%s路%d号经营场所内存在%s的行为。%s，本局执法人员出示执法证件后对上述场所进行现场检查，发现涉案物品%d件，"
                        + "货值金额共计人民币%d.%02d元，当事人未能提供合法有效的证明材料。本局于%s予以立案调查，先后询问当事人及有关人员，"
                        + "调取进货票据、销售记录和现场照片。经核算，当事人违法所得为人民币%d.00元。以上事实有现场检查笔录、询问笔录、证据照片、"
                        + "票据复印件等证据证实，当事人对上述事实无异议，并已主动改正，未造成危害后果扩大。")
                .formatted(
                        party.subject().getName(),
                        road(),
                        1 + chance.nextInt(900),
                        act.matter(),
                        day(decidedOn.minusDays(25)),
                        1 + chance.nextInt(400),
                        100 + chance.nextInt(90_000),
                        chance.nextInt(100),
                        day(decidedOn.minusDays(20)),
                        chance.nextInt(30_000));
    }

    private String inspection(Act act, Party party, LocalDate decidedOn) {
        return ("%s，本局根据年度双随机抽查计划，由两名执法人员对%s开展%s，地点为示例市示例区%s路%d号。检查人员出示执法证件，告知检查依据和当事人的权利，"
                        + "依次查看证照、制度、台账、设施设备运行情况和人员培训记录，抽查记录%d份，并制作现场检查笔录。检查结果如实记录，"
                        + "当事人核对无误后签字确认；需要整改的事项已当场告知，并要求在十五日内完成整改、提交书面报告，届时将组织复查。")
                .formatted(
                        day(decidedOn),
                        party.subject().getName(),
                        act.matter(),
                        road(),
                        1 + chance.nextInt(900),
                        2 + chance.nextInt(60));
    }

    private String application(Act act, Party party, LocalDate decidedOn) {
        return ("%s于%s向本机关提出%s申请，本机关于%s依法受理。经审查，申请人提交的申请书、主体资格证明、场所使用证明、管理制度和设施设备清单等%d项材料齐全，"
                        + "符合法定形式；经现场核查，场所地址为示例市示例区%s路%d号，面积%d平方米，布局、设施与申报材料一致，符合法定条件和标准。"
                        + "本机关在法定期限内作出本决定，并依法送达、公开。申请人应当在核定的范围和期限内从事活动，接受监督检查。")
                .formatted(
                        party.subject().getName(),
                        day(decidedOn.minusDays(15)),
                        act.matter(),
                        day(decidedOn.minusDays(13)),
                        4 + chance.nextInt(8),
                        road(),
                        1 + chance.nextInt(900),
                        20 + chance.nextInt(900));
    }

    private String personal() {
        String number = CitizenId.withCheckCharacter(
                        "330106198%d0%d1%d000".formatted(chance.nextInt(10), 1 + chance.nextInt(9), chance.nextInt(9)))
                .number();
        return "证人%s（身份证号码%s，联系电话138%08d）对此作了陈述。".formatted(Party.name(chance), number, chance.nextInt(100_000_000));
    }

    private String road() {
        return "" + "文新解人中建".charAt(chance.nextInt(6)) + "化华放民山设".charAt(chance.nextInt(6));
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
