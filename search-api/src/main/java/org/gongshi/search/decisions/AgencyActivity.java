package org.gongshi.search.decisions;

import java.time.Instant;

/**
 * What an agency (执法主体) has public.
 *
 * @param lastSubmission when its latest edition that is public was received
 */
public record AgencyActivity(String creditCode, String name, long decisions, Instant lastSubmission) {}
