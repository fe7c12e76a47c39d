package org.gongshi.ingest.desk;

import java.util.List;
import org.gongshi.ingest.desk.BenchmarkRules.Benchmark;
import org.gongshi.ingest.desk.FormField.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The page with the form for a decision.
 *
 * @param agencies for whom the key may speak; the chosen one is selected
 * @param errors everything that keeps it from being taken in, in the order of the form
 * @param warnings what the agency should know although it would be taken in
 * @param checked the outcome of a trial that passed; null if there was none
 * @param benchmarks of discretion, for violations like the one named
 */
record FormPage(
        String kind,
        String kindName,
        List<Choice> kinds,
        List<Choice> agencies,
        List<GroupView> groups,
        List<Problem> errors,
        List<Problem> warnings,
        @Nullable Checked checked,
        List<Benchmark> benchmarks) {

    /** One of several. */
    record Choice(String value, String label, boolean selected) {}

    /** Fields that belong together; open if something stands in them or is wrong with them. */
    record GroupView(String name, String title, boolean folded, boolean open, List<FieldView> fields) {}

    /** A field as it is shown. */
    record FieldView(
            String id,
            String name,
            Entry entry,
            String label,
            String hint,
            boolean required,
            int length,
            String value,
            List<Choice> choices,
            List<Problem> problems) {

        public boolean isWrong() {
            return problems.stream().anyMatch(Problem::error);
        }

        public boolean isFilled() {
            return !value.isEmpty()
                    || choices.stream()
                            .anyMatch(choice ->
                                    choice.selected() && !choice.value().isEmpty());
        }

        /** Ids of what describes it. */
        public @Nullable String describedBy() {
            String all = (hint.isEmpty() ? "" : id + "-hint ") + (problems.isEmpty() ? "" : id + "-problem");
            return all.isEmpty() ? null : all.strip();
        }
    }

    /**
     * A finding in words.
     *
     * @param field id of the field; empty if it is about none of them
     */
    record Problem(String field, String label, String message, String fix, boolean error) {}

    /** What would be answered. */
    record Checked(
            @Nullable String dueOn,
            @Nullable String period,
            @Nullable String source,
            boolean late) {}
}
