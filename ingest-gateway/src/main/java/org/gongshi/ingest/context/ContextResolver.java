package org.gongshi.ingest.context;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.MatterEntry;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.PowerEntry;
import org.gongshi.exchange.RecordingCatalogueEntry;
import org.gongshi.exchange.ReviewerEntry;
import org.gongshi.ingest.context.Resolved.Recording;
import org.gongshi.ingest.registers.OfficerVersions;
import org.gongshi.ingest.registers.Versions;
import org.gongshi.ingest.views.View;
import org.gongshi.ingest.views.Views;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the registers about an act, as they stand now about the day that counts. */
@Component
public class ContextResolver {
    private final View<OfficerEntry> officers;
    private final View<MatterEntry> matters;
    private final View<PowerEntry> powers;
    private final View<RecordingCatalogueEntry> recordings;
    private final View<BenchmarkEntry> benchmarks;
    private final View<ReviewerEntry> reviewers;
    private final ReviewCatalogue reviews;

    ContextResolver(Views views, ReviewCatalogue reviews) {
        this.officers = views.of(Topics.REGISTER_OFFICERS);
        this.matters = views.of(Topics.REGISTER_MATTERS);
        this.powers = views.of(Topics.REGISTER_POWERS);
        this.recordings = views.of(Topics.REGISTER_RECORDING_CATALOGUE);
        this.benchmarks = views.of(Topics.REGISTER_BENCHMARKS);
        this.reviewers = views.of(Topics.REGISTER_REVIEWERS);
        this.reviews = reviews;
    }

    /** @param code of the agency that acted */
    public Resolved resolve(String code, AgencyVersion agency, ActFacts act) {
        EntryVersion matter = matter(code, act);
        boolean decided = act.kind() != null;
        return new Resolved(
                matter,
                act.matter() != null && (matter != null || keepsList(code, act)),
                decided
                        ? reviews.matches(code, agency, act).stream()
                                .findFirst()
                                .orElse(null)
                        : null,
                recording(code, act),
                act.officers().stream()
                        .map(number -> officer(code, number, act))
                        .toList(),
                decided ? PowerRules.used(powers.under(code + "/"), agency, act) : null,
                act.fine() == null
                        ? null
                        : BenchmarkMatch.isWithin(benchmarks.under(code + "/"), act)
                                .orElse(null));
    }

    /** Whether who reviewed may; empty where the agency lists nobody. */
    public Optional<Boolean> isReviewerListed(String code, ReviewerFacts reviewer) {
        return ReviewerRules.isListed(reviewers.under(code + "/"), reviewer);
    }

    private @Nullable EntryVersion matter(String code, ActFacts act) {
        MatterEntry entry = act.matter() == null ? null : matters.get(code + "/" + act.matter());
        var version = entry == null ? null : Versions.on(entry.getVersions(), act.day());
        return entry == null || version == null ? null : new EntryVersion(entry.getId(), version.getValidFrom());
    }

    private boolean keepsList(String code, ActFacts act) {
        return matters.under(code + "/").stream()
                .anyMatch(entry -> Versions.on(entry.getVersions(), act.day()) != null);
    }

    private OfficerOnDay officer(String code, String number, ActFacts act) {
        OfficerEntry entry = officers.get(code + "/" + number);
        return new OfficerOnDay(
                number,
                entry == null ? OfficerState.NOT_REGISTERED : OfficerVersions.stateOn(entry.getVersions(), act.day()));
    }

    private @Nullable Recording recording(String code, ActFacts act) {
        return act.stage() == null ? null : recordingAmong(recordings.under(code + "/"), act);
    }

    static @Nullable Recording recordingAmong(List<RecordingCatalogueEntry> entries, ActFacts act) {
        return entries.stream()
                .sorted(Comparator.comparing(RecordingCatalogueEntry::getId))
                .flatMap(entry -> recording(entry, act))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Recording> recording(RecordingCatalogueEntry entry, ActFacts act) {
        return Stream.ofNullable(Versions.on(entry.getVersions(), act.day()))
                .filter(version -> CatalogueRules.covers(version, Objects.requireNonNull(act.stage()), act))
                .map(version ->
                        new Recording(new EntryVersion(entry.getId(), version.getValidFrom()), version.getManner()));
    }
}
