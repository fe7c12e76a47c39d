package org.gongshi.ingest.context;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.ReviewCatalogueEntry;
import org.gongshi.ingest.registers.Versions;
import org.gongshi.ingest.views.View;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topics;
import org.springframework.stereotype.Component;

/** The agencies' catalogues of major decisions (重大执法决定法制审核目录). */
@Component
public class ReviewCatalogue {
    private final View<ReviewCatalogueEntry> entries;

    ReviewCatalogue(Views views) {
        this.entries = views.of(Topics.REGISTER_REVIEW_CATALOGUE);
    }

    /** The first entry, by id, that makes the decision a major one. */
    public Optional<EntryVersion> match(String agency, AgencyVersion version, ActFacts act) {
        return matches(agency, version, act).stream().map(CatalogueMatch::entry).findFirst();
    }

    /** All entries that make the decision a major one, by id. */
    public List<CatalogueMatch> matches(String agency, AgencyVersion version, ActFacts act) {
        return among(entries.under(agency + "/"), version, act);
    }

    static List<CatalogueMatch> among(List<ReviewCatalogueEntry> entries, AgencyVersion agency, ActFacts act) {
        return entries.stream()
                .flatMap(entry -> match(entry, agency, act))
                .sorted(Comparator.comparing(match -> match.entry().getId()))
                .toList();
    }

    private static Stream<CatalogueMatch> match(ReviewCatalogueEntry entry, AgencyVersion agency, ActFacts act) {
        return Stream.ofNullable(Versions.on(entry.getVersions(), act.day()))
                .filter(version -> CatalogueRules.covers(version, agency, act))
                .map(version -> new CatalogueMatch(
                        new EntryVersion(entry.getId(), version.getValidFrom()),
                        version.getName(),
                        version.getBasis().orElse(null)));
    }
}
