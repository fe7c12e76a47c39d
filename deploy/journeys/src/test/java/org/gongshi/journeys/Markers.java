package org.gongshi.journeys;

import java.util.List;
import org.gongshi.identity.CitizenId;

/**
 * What would tell who somebody is, one class of personal data a line: a new class is a new line. Every submission has a set
 * of its own, so that a marker found tells where it came from.
 *
 * @param set from 0 to 19
 */
record Markers(int set) {
    private static final String SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

    /** Each class of personal data by its name. */
    record Marker(String what, String text) {}

    List<Marker> all() {
        return List.of(
                new Marker("ID number", idNumber()),
                new Marker("ID number of 15 digits", oldIdNumber()),
                new Marker("mobile", mobile()),
                new Marker("landline", landline()),
                new Marker("address", "单元5%02d室".formatted(set)),
                new Marker("bank account", account()),
                new Marker("plate", "A123%02d".formatted(set)),
                new Marker("mail", "biaoji%02d".formatted(set)),
                new Marker("WeChat", "weixin_jihao%02d".formatted(set)),
                new Marker("a person of the party's", representative()),
                new Marker("a witness", witness()),
                new Marker("one of the agency's", official()),
                new Marker("what is internal", internal()));
    }

    /** Born in 1980, on a day of this set. */
    String idNumber() {
        return CitizenId.withCheckCharacter("33010619800%d%02d000".formatted(1 + set % 9, 1 + set))
                .number();
    }

    private String oldIdNumber() {
        return "330106800%d%02d001".formatted(1 + set % 9, 1 + set);
    }

    String mobile() {
        return "139123456%02d".formatted(set);
    }

    private String landline() {
        return "876543%02d".formatted(set);
    }

    private String account() {
        return "62220212345678901%02d".formatted(set);
    }

    String representative() {
        return "谈示" + sign();
    }

    private String witness() {
        return "孙踪" + sign();
    }

    /** Reviewer, undertaker, operator of a recorder, or whoever else an agency names. */
    String official() {
        return "欧阳审" + sign();
    }

    String internal() {
        return "内部记号" + sign();
    }

    char sign() {
        return SIGNS.charAt(set);
    }

    /** A sentence that holds them all but the party's own person and the agency's. */
    String sentence() {
        return ("证人%s称属实，公民%s到场，旧证%s，拨打%s查询，座机0571-%s，家住示例区向阳路8号3栋2单元5%02d室，汇入%s户头，"
                        + "驾驶浙A123%02d上路，写信给biaoji%02d@example.org投诉，添加微信：weixin_jihao%02d联系。")
                .formatted(witness(), idNumber(), oldIdNumber(), mobile(), landline(), set, account(), set, set, set);
    }
}
