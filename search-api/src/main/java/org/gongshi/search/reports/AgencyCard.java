package org.gongshi.search.reports;

import org.jspecify.annotations.Nullable;

/**
 * An agency as the register has it today.
 *
 * @param region GB/T 2260
 * @param sector sector line
 * @param complaintLine its own supervision hotline; null if the register has none
 */
public record AgencyCard(
        String creditCode,
        String name,
        String region,
        String sector,
        @Nullable String complaintLine) {}
