package org.gongshi.ingest.submission;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How many submissions an agency sent one by one in a month at one gateway, how many were refused and why, under the names that rows
 * of batches are counted by: each is a row of its own. One with several errors counts for each.
 *
 * @param agency of the key, credit code, whomever the content named
 * @param version the agency as it was when it sent the last of them
 */
record SentSingly(String agency, AgencyVersion version, YearMonth month, SortedMap<String, Long> counts) {
    private static final String RECEIVED = "rows-received";
    private static final String REFUSED = "rows-rejected";

    SentSingly {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Goes on from what this gateway told last; null if it told nothing yet. */
    static SentSingly since(String agency, AgencyVersion version, YearMonth month, @Nullable ComplianceIndicator told) {
        return new SentSingly(
                agency,
                version,
                month,
                new TreeMap<>(told == null ? Map.of(RECEIVED, 0L, REFUSED, 0L) : told.getCounts()));
    }

    /** The agency as it is now. */
    SentSingly as(AgencyVersion now) {
        return new SentSingly(agency, now, month, counts);
    }

    SentSingly accepted() {
        return plus(List.of(RECEIVED));
    }

    SentSingly refused(List<Finding> findings) {
        var names = new TreeMap<String, Long>(Map.of(RECEIVED, 1L, REFUSED, 1L));
        findings.stream().filter(Finding::isError).forEach(finding -> names.put("rejected:" + finding.code(), 1L));
        return plus(List.copyOf(names.keySet()));
    }

    private SentSingly plus(List<String> names) {
        var counted = new TreeMap<>(counts);
        names.forEach(name -> counted.merge(name, 1L, Long::sum));
        return new SentSingly(agency, version, month, counted);
    }

    ComplianceIndicator indicator() {
        return new ComplianceIndicator(
                new PublicAgency(agency, version.getName(), version.getRegion(), version.getSector()),
                agency,
                month.toString(),
                DecisionKind.UNKNOWN,
                counts,
                Map.of());
    }
}
