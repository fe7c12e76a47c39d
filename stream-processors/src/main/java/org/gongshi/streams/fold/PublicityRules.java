package org.gongshi.streams.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongshi.exchange.Publicity;
import org.gongshi.exchange.Standing;
import org.gongshi.statute.PublicityPeriod;
import org.gongshi.statute.PublicityPeriod.Severity;
import org.gongshi.statute.PublicityPeriod.Start;

/** How long a decision is public (公示期), and from when repair (信用修复) may end that. */
final class PublicityRules {
    private PublicityRules() {}

    /** Last day; empty without end. An agency may ask for less than the rules allow, not for more. */
    static Optional<LocalDate> lastDay(Situation situation) {
        var asked = situation.standing().getPublicUntil();
        var longest = longest(situation);
        return asked.isPresent() && longest.isPresent()
                ? Optional.of(asked.get().isBefore(longest.get()) ? asked.get() : longest.get())
                : asked.or(() -> longest);
    }

    private static Optional<LocalDate> longest(Situation situation) {
        var standing = situation.standing();
        return standing.getPublicity()
                .map(publicity -> period(publicity).lastDay(standing.getDecidedOn(), publishedOn(situation)));
    }

    private static LocalDate publishedOn(Situation situation) {
        return Deadlines.civilDay(situation.party().getPublishedAt().orElse(situation.at()));
    }

    static boolean asksForTooLong(Situation situation) {
        var longest = longest(situation);
        return situation
                .standing()
                .getPublicUntil()
                .filter(asked -> longest.filter(asked::isAfter).isPresent())
                .isPresent();
    }

    static boolean isRepairable(Standing standing) {
        return standing.getPublicity().map(Publicity::getRepairable).orElse(true);
    }

    /** @param firstReceivedAt stands for the publication: it doesn't depend on what came when */
    static boolean isTooEarly(Standing standing, Instant firstReceivedAt, LocalDate repairedOn) {
        return standing.getPublicity()
                .map(publicity ->
                        period(publicity).repairableFrom(standing.getDecidedOn(), Deadlines.civilDay(firstReceivedAt)))
                .filter(repairedOn::isBefore)
                .isPresent();
    }

    private static PublicityPeriod period(Publicity publicity) {
        return new PublicityPeriod(
                Severity.UNCLASSIFIED,
                publicity.getMinimumMonths(),
                publicity.getMaximumMonths(),
                publicity.getFromDecision() ? Start.DECISION : Start.PUBLICATION,
                publicity.getRepairable(),
                publicity.getRestrictedUntil().orElse(null),
                "",
                "");
    }
}
