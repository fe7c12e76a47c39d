package org.gongshi.streams.disclosure;

import java.time.Instant;
import org.gongshi.exchange.Deadline;

/**
 * When and how often a decision becomes public: what the fold knows, beside what the agency submitted.
 *
 * @param edition public changes with this one, from 1
 * @param publishedAt when the event was received that first made publication lawful
 * @param updatedAt when the event was received that makes this edition
 * @param onTime the agency submitted by its deadline
 */
public record Publication(int edition, Instant publishedAt, Instant updatedAt, Deadline deadline, boolean onTime) {}
