package org.gongshi.ingest.context;

import java.time.LocalDate;

/**
 * Who reviewed a case.
 *
 * @param named id in the register of reviewers, or name
 * @param day of the review
 */
public record ReviewerFacts(String named, LocalDate day) {}
