package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Parsed;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.problems.FindingBody;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of agencies (执法主体登记). Written by the operator, read by whoever has a key. */
@RestController
@RequestMapping("/v1/registers/agencies/{creditCode}")
class AgencyController {
    /** A register entry is a page of text at most. */
    private static final int BODY_LIMIT = 64 * 1024;

    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    private final View<AgencyEntry> entries;
    private final Publisher publisher;

    AgencyController(View<AgencyEntry> entries, Publisher publisher) {
        this.entries = entries;
        this.publisher = publisher;
    }

    record Version(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String name,
            String region,
            String sector,
            @Nullable String nature,
            @Nullable String complaintLine,
            @Nullable String address,
            @Nullable LocalDate joinedOn,
            @Nullable String superior) {

        static Version of(AgencyVersion version) {
            return new Version(
                    version.getValidFrom(),
                    version.getValidTo().orElse(null),
                    version.getName(),
                    version.getRegion(),
                    version.getSector(),
                    version.getNature().orElse(null),
                    version.getComplaintLine().orElse(null),
                    version.getAddress().orElse(null),
                    version.getJoinedOn().orElse(null),
                    version.getSuperior().orElse(null));
        }
    }

    record Entry(
            String id, List<Version> versions, @Nullable List<FindingBody> warnings) {
        static Entry of(AgencyEntry entry, @Nullable List<FindingBody> warnings) {
            return new Entry(
                    entry.getId(), entry.getVersions().stream().map(Version::of).toList(), warnings);
        }
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> put(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String creditCode,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            Locale locale)
            throws IOException {
        if (!(caller instanceof Caller.Administrator)) {
            return Problem.answer(ErrorCode.ADMIN_KEY_REQUIRED, locale);
        }
        if (!(CreditCode.parse(creditCode) instanceof Parsed.Valid<CreditCode>(CreditCode id))) {
            return Problem.answer(ErrorCode.CREDIT_CODE_CHECK_DIGIT, locale, "");
        }
        return switch (JsonText.read(body, BODY_LIMIT)) {
            case JsonText.Unreadable(List<Finding> findings) -> Problem.answer(findings, locale);
            case JsonText.Tree(var tree) -> put(id, new Fields(tree), dryRun, locale);
        };
    }

    private ResponseEntity<?> put(CreditCode id, Fields fields, boolean dryRun, Locale locale) {
        AgencyVersion version = AgencyVersions.read(fields);
        if (fields.findings().stream().anyMatch(Finding::isError)) {
            return Problem.answer(fields.findings(), locale);
        }
        AgencyEntry entry = dryRun ? merged(id, version) : stored(id, version);
        return ResponseEntity.ok(Entry.of(entry, FindingBody.all(fields.findings(), Wording.in(locale))));
    }

    private AgencyEntry merged(CreditCode id, AgencyVersion version) {
        AgencyEntry before = entries.get(id.value());
        List<AgencyVersion> versions = before == null ? List.of() : before.getVersions();
        return new AgencyEntry(id.value(), AgencyVersions.with(versions, version));
    }

    /** One at a time: two versions put at once must not lose each other. */
    private synchronized AgencyEntry stored(CreditCode id, AgencyVersion version) {
        AgencyEntry entry = merged(id, version);
        publisher.confirm(Topics.REGISTER_AGENCIES, id.value(), entry);
        entries.await(id.value(), entry::equals, VISIBLE_WITHIN);
        return entry;
    }

    @GetMapping
    ResponseEntity<?> get(@PathVariable String creditCode, Locale locale) {
        AgencyEntry entry = entries.get(creditCode);
        return entry == null ? Problem.answer(ErrorCode.NOT_FOUND, locale) : ResponseEntity.ok(Entry.of(entry, null));
    }
}
