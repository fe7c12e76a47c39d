package org.gongshi.ingest.submission;

import java.util.List;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.ingest.submission.Reading.Unsound;

/** Looks into a reading. */
final class Readings {
    private Readings() {}

    static <S> S sound(Reading<S> reading) {
        return switch (reading) {
            case Sound<S>(S submission, List<Finding> warnings) -> submission;
            case Unsound<S>(List<Finding> findings) -> throw new AssertionError(findings.toString());
        };
    }

    static List<Finding> all(Reading<?> reading) {
        return switch (reading) {
            case Sound<?>(Object submission, List<Finding> warnings) -> warnings;
            case Unsound<?>(List<Finding> findings) -> findings;
        };
    }

    /** Pointer, space, code of everything found. */
    static List<String> findings(Reading<?> reading) {
        return all(reading).stream()
                .map(finding -> finding.pointer() + " " + finding.code())
                .toList();
    }
}
