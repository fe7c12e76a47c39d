package org.gongshi.search.reports;

import java.text.Normalizer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.search.topics.TopicTable;
import org.springframework.stereotype.Component;

/** Agencies of the register, by code and by name. */
@Component
public final class AgencyCards {
    /** Civil dates are those of the mainland. */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TopicTable<AgencyEntry> register;
    private final InstantSource clock;

    AgencyCards(TopicTable<AgencyEntry> register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    /** @return empty if the register doesn't have it today */
    public Optional<AgencyCard> of(String creditCode) {
        var entry = register.get(creditCode);
        return entry == null ? Optional.empty() : card(entry, today());
    }

    /** At most so many whose names hold all words, shortest names first. */
    List<AgencyCard> named(String words, int most) {
        var wanted = List.of(
                Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("\\s+"));
        var today = today();
        return register.all().stream()
                .flatMap(entry -> card(entry, today).stream())
                .filter(card -> wanted.stream().allMatch(card.name()::contains))
                .sorted(Comparator.comparingInt((AgencyCard card) -> card.name().length())
                        .thenComparing(AgencyCard::creditCode))
                .limit(most)
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(SHANGHAI).toLocalDate();
    }

    private static Optional<AgencyCard> card(AgencyEntry entry, LocalDate today) {
        return entry.getVersions().stream()
                .filter(version -> isValid(version, today))
                .findFirst()
                .map(version -> new AgencyCard(
                        entry.getId(),
                        version.getName(),
                        version.getRegion(),
                        version.getSector(),
                        version.getComplaintLine().orElse(null)));
    }

    private static boolean isValid(AgencyVersion version, LocalDate day) {
        return !day.isBefore(version.getValidFrom())
                && version.getValidTo().map(end -> !day.isAfter(end)).orElse(true);
    }
}
