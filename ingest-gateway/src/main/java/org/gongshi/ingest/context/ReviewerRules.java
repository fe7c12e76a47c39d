package org.gongshi.ingest.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.ReviewerEntry;
import org.gongshi.exchange.ReviewerVersion;
import org.gongshi.ingest.registers.EntryId;
import org.gongshi.ingest.registers.Versions;

/**
 * Who may review (法制审核人员): those in the register; who began after the qualification became a condition holds it
 * (行政处罚法 第五十八条, in force since 2018-01-01 as 第三十八条 of the edition of 2017).
 */
final class ReviewerRules {
    private static final LocalDate QUALIFIED_SINCE = LocalDate.of(2018, 1, 1);

    private ReviewerRules() {}

    /** Empty where the agency lists nobody that day. */
    static Optional<Boolean> isListed(List<ReviewerEntry> entries, ReviewerFacts reviewer) {
        var listed = entries.stream()
                .filter(entry -> Versions.on(entry.getVersions(), reviewer.day()) != null)
                .toList();
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        listed.stream().flatMap(entry -> named(entry, reviewer)).anyMatch(ReviewerRules::mayReview));
    }

    private static Stream<ReviewerVersion> named(ReviewerEntry entry, ReviewerFacts reviewer) {
        ReviewerVersion version = Versions.on(entry.getVersions(), reviewer.day());
        return version != null && isNamed(entry, version, reviewer.named()) ? Stream.of(version) : Stream.of();
    }

    private static boolean isNamed(ReviewerEntry entry, ReviewerVersion version, String named) {
        return version.getName().equals(named) || entry.getId().equals(EntryId.normal(named));
    }

    private static boolean mayReview(ReviewerVersion version) {
        return version.getQualified()
                || version.getReviewsSince().filter(QUALIFIED_SINCE::isAfter).isPresent();
    }
}
