package org.gongshi.local.judged;

import java.util.List;

/**
 * A violation (违法行为), one row of {@code violations.csv}.
 *
 * @param category type as agencies report it (违法行为类型)
 * @param act in the words of the statute
 * @param scene what was found
 * @param law full title
 * @param most highest fine in the samples, yuan
 */
record JudgedViolation(
        String id,
        String sector,
        String category,
        String act,
        String scene,
        List<String> types,
        String law,
        int article,
        int most) {
    private static final String DIGITS = "零一二三四五六七八九";

    static List<JudgedViolation> all() {
        return JudgedTable.lines("violations.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(row -> new JudgedViolation(
                        row[0],
                        row[1],
                        row[2],
                        row[3],
                        row[4],
                        List.of(row[5].split(" ")),
                        row[6],
                        Integer.parseInt(row[7]),
                        Integer.parseInt(row[8])))
                .toList();
    }

    /** As decisions cite it. */
    String ground(int paragraph) {
        return "《" + law + "》第" + chinese(article) + "条第" + chinese(paragraph) + "款";
    }

    /** Below 200. */
    private static String chinese(int number) {
        String hundred = number >= 100 ? "一百" : "";
        int ten = number / 10 % 10;
        int one = number % 10;
        String tens = ten == 0
                ? (hundred.isEmpty() || one == 0 ? "" : "零")
                : (ten == 1 && hundred.isEmpty() ? "" : DIGITS.charAt(ten)) + "十";
        return hundred + tens + (one == 0 ? "" : DIGITS.substring(one, one + 1));
    }
}
