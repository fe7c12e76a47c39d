package org.gongshi.ingest.submission;

import java.util.List;
import java.util.function.Function;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a body says.
 *
 * @param <S> what it should be
 */
sealed interface Reading<S> {

    /** It is one; perhaps with something to tell the agency. */
    record Sound<S>(S submission, List<Finding> warnings) implements Reading<S> {}

    /** It is none. */
    record Unsound<S>(List<Finding> findings) implements Reading<S> {}

    /** Closes a reading: what is left over is an error, too, and only what has none becomes a submission. */
    static <S> Reading<S> of(Fields fields, @Nullable CreditCode agency, Function<CreditCode, S> submission) {
        fields.finish();
        List<Finding> findings = List.copyOf(fields.findings());
        return agency == null || findings.stream().anyMatch(Finding::isError)
                ? new Unsound<>(findings)
                : new Sound<>(submission.apply(agency), findings);
    }
}
