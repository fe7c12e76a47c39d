package org.gongshi.search.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongshi.search.compliance.Tally.Series;

/**
 * What agencies sent in.
 *
 * @param lastReceived when the last first submission of a decision came, by agency
 * @param series of document numbers of a period
 */
public record AgencyActivity(Map<String, Instant> lastReceived, List<Series> series) {}
