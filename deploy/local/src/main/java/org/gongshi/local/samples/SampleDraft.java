package org.gongshi.local.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A decision that has everything but its number, which depends on what the agency decided before. */
record SampleDraft(
        SampleAgency agency,
        SampleTemplate template,
        Map<String, Object> subject,
        LocalDate decidedOn,
        Instant receivedAt) {}
