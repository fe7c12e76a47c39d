package org.gongshi.local.judged;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question with the rule of its grades, one line of {@code questions.tsv}.
 *
 * @param kind of question, such as {@code short-name} or {@code typo}
 * @param heldOut never looked at while anything was tuned
 * @param text as typed
 * @param wanted what answers it: grade 3 (see {@link Truth#is})
 * @param related what is of use: grade 1; empty for nothing
 */
public record JudgedQuestion(String kind, boolean heldOut, String text, String wanted, String related) {
    private static final int WANTED = 3;
    private static final int RELATED = 1;

    public static List<JudgedQuestion> all() {
        return JudgedTable.lines("questions.tsv").stream()
                .map(line -> line.split("\t", -1))
                .map(row -> new JudgedQuestion(row[0], row[1].equals("held-out"), row[2], row[3], row[4]))
                .toList();
    }

    /** 3 wanted, 1 related, 0 neither. */
    public int grade(Truth truth) {
        if (truth.is(wanted)) {
            return WANTED;
        }
        return Stream.of(related).anyMatch(rule -> !rule.isEmpty() && truth.is(rule)) ? RELATED : 0;
    }
}
