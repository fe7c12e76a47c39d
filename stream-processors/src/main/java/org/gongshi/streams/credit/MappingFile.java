package org.gongshi.streams.credit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a table and what fills them: {@code credit/penalties.yaml} explains the words. */
record MappingFile(List<Column> columns) {

    /** Whether a column must be filled (必填). */
    enum Need {
        /** 必填. */
        M,
        /** 条件必填. */
        C,
        /** 选填. */
        O
    }

    /**
     * A column.
     *
     * @param from JSON pointer into a submission
     * @param or pointer to what stands there if that is absent; empty: nothing
     * @param absent text if both are absent; empty: none
     * @param absentIf when that text stands there; null: always
     * @param words name of a code list; empty: texts as they are
     * @param values words of this table for symbols; they go before the code list's
     * @param when the condition of need C
     * @param longest characters; 0: any number
     * @param cut longer texts are cut, and not an error
     */
    record Column(
            String column,
            String from,
            String or,
            String absent,
            @Nullable Condition absentIf,
            String words,
            Map<String, String> values,
            Need need,
            @Nullable Condition when,
            int longest,
            boolean cut) {

        boolean isNeeded(Map<String, String> filled) {
            return switch (need) {
                case M -> true;
                case C -> when == null || when.holdsFor(filled);
                case O -> false;
            };
        }
    }

    /** Another column, filled before, holds one of some words and none of others. */
    record Condition(String column, List<String> holds, List<String> lacks) {
        boolean holdsFor(Map<String, String> filled) {
            var value = filled.getOrDefault(column, "");
            return holds.stream().anyMatch(value::contains) && lacks.stream().noneMatch(value::contains);
        }
    }
}
