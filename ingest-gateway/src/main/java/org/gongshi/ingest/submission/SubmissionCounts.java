package org.gongshi.ingest.submission;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many decisions came in and what became of them, for the operator's graphs; no agency, no content. */
@Component
public class SubmissionCounts {
    private final Counter received;
    private final Counter accepted;
    private final Counter rejected;
    private final Counter duplicate;

    public SubmissionCounts(MeterRegistry meters) {
        this.received = counter(meters, "received");
        this.accepted = counter(meters, "accepted");
        this.rejected = counter(meters, "rejected");
        this.duplicate = counter(meters, "duplicate");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("gongshi.submissions." + outcome)
                .description("decisions " + outcome)
                .register(meters);
    }

    public void received(long decisions) {
        received.increment((double) decisions);
    }

    public void accepted() {
        accepted.increment();
    }

    public void rejected() {
        rejected.increment();
    }

    public void duplicate() {
        duplicate.increment();
    }
}
