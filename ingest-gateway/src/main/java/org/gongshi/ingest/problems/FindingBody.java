package org.gongshi.ingest.problems;

import java.util.List;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Severity;
import org.gongshi.ingest.checks.Wording;
import org.jspecify.annotations.Nullable;

/** A finding as an answer shows it; {@code row} only in batches, {@code column} only in tables. */
public record FindingBody(
        String pointer,
        @Nullable Long row,
        @Nullable String column,
        ErrorCode code,
        String value,
        String message,
        String fix,
        Severity severity) {

    public static FindingBody of(Finding finding, @Nullable Long row, Wording wording) {
        return new FindingBody(
                finding.pointer(),
                row,
                finding.column(),
                finding.code(),
                finding.value(),
                wording.message(finding),
                wording.fix(finding),
                finding.code().severity());
    }

    public static List<FindingBody> all(List<Finding> findings, Wording wording) {
        return findings.stream().map(finding -> of(finding, null, wording)).toList();
    }
}
