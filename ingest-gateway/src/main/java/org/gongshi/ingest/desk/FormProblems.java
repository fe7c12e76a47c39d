package org.gongshi.ingest.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;

/** Findings at the fields they are about. */
record FormProblems(List<Placed> placed) {

    /**
     * A finding at a field.
     *
     * @param field name of the field; empty if it is about none of them
     */
    record Placed(String field, Finding finding) {}

    static FormProblems of(List<Finding> findings, List<FormField> fields) {
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : findings) {
            missing(finding, fields).forEach(each -> placed.add(new Placed(field(each, fields), each)));
        }
        return new FormProblems(placed);
    }

    /** Who left a whole block empty is told of its fields: a form has no blocks. */
    private static Stream<Finding> missing(Finding finding, List<FormField> fields) {
        boolean block = finding.code() == ErrorCode.BLOCK_REQUIRED
                || (finding.code() == ErrorCode.REQUIRED
                        && field(finding, fields).isEmpty());
        List<Finding> inside = fields.stream()
                .filter(field -> block && field.required() && field.pointer().startsWith(finding.pointer() + "/"))
                .map(field -> new Finding(field.pointer(), ErrorCode.REQUIRED, "", List.of()))
                .toList();
        return inside.isEmpty() ? Stream.of(finding) : inside.stream();
    }

    private static String field(Finding finding, List<FormField> fields) {
        return fields.stream()
                .filter(field -> finding.pointer().equals(field.pointer())
                        || finding.pointer().startsWith(field.pointer() + "/"))
                .max(Comparator.comparingInt(field -> field.name().length()))
                .map(FormField::name)
                .orElse("");
    }

    List<Finding> at(String field) {
        return placed.stream()
                .filter(each -> each.field().equals(field))
                .map(Placed::finding)
                .toList();
    }

    boolean tellsTooMuch() {
        return placed.stream().anyMatch(each -> each.finding().code() == ErrorCode.SECRET_CONTENT);
    }
}
