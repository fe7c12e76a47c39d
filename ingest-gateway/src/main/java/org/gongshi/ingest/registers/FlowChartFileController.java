package org.gongshi.ingest.registers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.ChartFile;
import org.gongshi.exchange.FlowChartEntry;
import org.gongshi.exchange.FlowChartVersion;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.flowcharts.ChartFiles;
import org.gongshi.ingest.flowcharts.ChartRewriting;
import org.gongshi.ingest.flowcharts.ChartType;
import org.gongshi.ingest.flowcharts.Rewriting;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Admissions.Whose;
import org.gongshi.ingest.registers.EntryWriter.Terms;
import org.gongshi.ingest.registers.EntryWriter.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Flow charts as files (流程图文件): written anew, kept by their digest, named by the version of the entry that they are put to. */
@RestController
@RequestMapping("/v1/registers/flow-charts/{id}/file")
class FlowChartFileController {
    private static final int LIMIT = 5 * 1024 * 1024;

    private final Register<FlowChartEntry, FlowChartVersion> register;
    private final Admissions admissions;
    private final EntryWriter writer;
    private final ChartRewriting rewriting;
    private final ChartFiles files;
    private final Clock clock;

    FlowChartFileController(
            Registers registers,
            Admissions admissions,
            EntryWriter writer,
            ChartRewriting rewriting,
            ChartFiles files,
            Clock clock) {
        this.register = registers.flowCharts();
        this.admissions = admissions;
        this.writer = writer;
        this.rewriting = rewriting;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What is put where.
     *
     * @param version of the entry as it holds now
     */
    private record Place(String agency, String id, FlowChartVersion version) {}

    /** @param on day whose version the file belongs to; today if it is not named */
    @PutMapping
    ResponseEntity<?> put(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            InputStream body,
            Locale locale)
            throws IOException {
        return switch (admissions.whose(caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> {
                FlowChartVersion version = version(owner, id, on);
                yield version == null
                        ? Problem.answer(ErrorCode.NOT_FOUND, locale)
                        : put(new Place(owner, EntryId.normal(id), version), body, new Terms(dryRun, tag), locale);
            }
        };
    }

    private @Nullable FlowChartVersion version(String agency, String id, @Nullable LocalDate on) {
        FlowChartEntry entry = register.find(agency, EntryId.normal(id));
        return entry == null ? null : register.on(entry, on == null ? CivilDay.of(clock.instant()) : on);
    }

    private ResponseEntity<?> put(Place place, InputStream body, Terms terms, Locale locale) throws IOException {
        byte[] sent = body.readNBytes(LIMIT + 1);
        if (sent.length > LIMIT) {
            return Problem.answer(ErrorCode.TOO_LARGE, locale, "5 MB");
        }
        if (sent.length == 0) {
            return Problem.answer(ErrorCode.EMPTY, locale);
        }
        return switch (rewriting.rewrite(sent)) {
            case Rewriting.Refused(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Rewriting.Clean(ChartType type, byte[] content) -> announce(place, type, content, terms, locale);
        };
    }

    private ResponseEntity<?> announce(Place place, ChartType type, byte[] content, Terms terms, Locale locale)
            throws IOException {
        var file = new ChartFile(files.keep(content), type.mediaType(), content.length);
        var draft = new Draft<>(place.id(), place.agency(), FlowChartVersions.with(place.version(), file));
        Written<FlowChartEntry> written = writer.put(register, draft, terms);
        return written == null
                ? Problem.answer(ErrorCode.REGISTER_STALE, locale)
                : ResponseEntity.ok().eTag(EntryBody.tag(written.entry())).body(EntryBody.of(written.entry()));
    }

    /** @param on day whose chart is asked for; today if it is not named */
    @GetMapping
    ResponseEntity<?> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable LocalDate on,
            Locale locale)
            throws IOException {
        return switch (admissions.whose(caller, agency)) {
            case Whose.Nobody(Finding finding) -> Problem.answer(List.of(finding), locale);
            case Whose.Of(String owner) -> {
                FlowChartVersion version = version(owner, id, on);
                ChartFile file = version == null ? null : version.getFile().orElse(null);
                byte[] content = file == null ? null : files.read(file.getSha256());
                yield file == null || content == null
                        ? Problem.answer(ErrorCode.NOT_FOUND, locale)
                        : shown(file, content).body(content);
            }
        };
    }

    /** In a browser it is a picture that can't do anything, even if something had been overlooked. */
    static ResponseEntity.BodyBuilder shown(ChartFile file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.getMediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .contentLength(content.length)
                .eTag("\"" + file.getSha256() + "\"");
    }
}
