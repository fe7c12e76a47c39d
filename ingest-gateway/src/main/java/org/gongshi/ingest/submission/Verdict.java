package org.gongshi.ingest.submission;

import java.util.List;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.publishing.Outgoing;
import org.gongshi.statute.Deadline;
import org.jspecify.annotations.Nullable;

/** Taken in or not. */
public sealed interface Verdict {

    /**
     * Sound, and ready to go out.
     *
     * @param decisionId of the one decision it is about; null if it is about none, or about a whole document
     * @param deadline null where the law sets none
     */
    record Accepted(
            Outgoing outgoing,
            SubmissionType type,
            @Nullable String decisionId,
            String salt,
            @Nullable Deadline deadline,
            List<Finding> warnings)
            implements Verdict {

        /** Of the event. */
        public EventHeader header() {
            return outgoing.header();
        }
    }

    /** Not taken in; among the findings is at least one error. */
    record Rejected(List<Finding> findings) implements Verdict {}
}
