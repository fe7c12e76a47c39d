package org.gongshi.ingest.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Batch;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.audit.Sent;
import org.gongshi.ingest.batch.Spool.NotTaken;
import org.gongshi.ingest.batch.Spool.OnDisk;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.problems.FindingBody;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.gongshi.ingest.tables.TableFormat;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Many submissions in one file (批量报送). */
@RestController
@RequestMapping("/v1/batches")
class BatchController {
    static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String AVRO = "application/vnd.apache.avro";

    private final Spool spool;
    private final BatchRuns runs;
    private final View<Batch> finished;
    private final Days days;
    private final DeploymentSettings deployment;
    private final SubmissionCounts counts;

    BatchController(
            Spool spool,
            BatchRuns runs,
            View<Batch> finishedBatches,
            Days days,
            DeploymentSettings deployment,
            SubmissionCounts counts) {
        this.spool = spool;
        this.runs = runs;
        this.finished = finishedBatches;
        this.days = days;
        this.deployment = deployment;
        this.counts = counts;
    }

    @PostMapping(consumes = {NDJSON, "text/csv", "text/tab-separated-values", XLSX, AVRO})
    ResponseEntity<?> submit(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body,
            Locale locale)
            throws IOException {
        return receive(caller, BatchType.of(type), dryRun, TableFormat.ofType(contentType), body, locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> submitForm(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart("file") MultipartFile file,
            Locale locale)
            throws IOException {
        TableFormat named = TableFormat.ofName(file.getOriginalFilename());
        TableFormat format = named == null ? TableFormat.ofType(file.getContentType()) : named;
        try (var body = file.getInputStream()) {
            return receive(caller, BatchType.of(type), dryRun, format, body, locale);
        }
    }

    private ResponseEntity<?> receive(
            Caller caller,
            @Nullable BatchType type,
            boolean dryRun,
            @Nullable TableFormat format,
            InputStream body,
            Locale locale)
            throws IOException {
        if (type == null) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "type", BatchType.wireNames());
        }
        ErrorCode obstacle = obstacle(caller, type);
        if (obstacle != null) {
            return Problem.answer(obstacle, locale);
        }
        if (format == null || (type == BatchType.HISTORY && format != TableFormat.NDJSON)) {
            return Problem.answer(ErrorCode.MEDIA_TYPE, locale, TableFormat.contentTypes());
        }
        return switch (spool.receive(caller, type, format, dryRun, body)) {
            case NotTaken(List<Finding> findings) -> Problem.answer(findings, locale);
            case OnDisk(BatchFolder folder, BatchTicket ticket) -> {
                counts.received(ticket.rows());
                BatchCounts known = runs.begin(folder, ticket).counts();
                Sent.note(ticket.agency(), ticket.id(), known.received());
                yield ResponseEntity.accepted().body(BatchBody.received(ticket, known));
            }
        };
    }

    private @Nullable ErrorCode obstacle(Caller caller, BatchType type) {
        boolean admin = caller instanceof Caller.Administrator;
        if (type.isRegister()) {
            return type == BatchType.AGENCIES && !admin ? ErrorCode.ADMIN_KEY_REQUIRED : null;
        }
        if (type != BatchType.HISTORY) {
            return admin ? ErrorCode.AGENCY_KEY_REQUIRED : null;
        }
        if (!admin) {
            return ErrorCode.ADMIN_KEY_REQUIRED;
        }
        if (!deployment.demo()) {
            return ErrorCode.NOT_A_DEMO;
        }
        return days.hasTodayBegun() ? ErrorCode.HISTORY_CLOSED : null;
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String id, Locale locale)
            throws IOException {
        BatchRun run = runs.find(id);
        if (run != null && maySee(caller, run.ticket())) {
            BatchCounts now = run.counts();
            return ResponseEntity.ok(
                    BatchBody.of(run.ticket(), run.state(now), now, null, bodies(run.firstFindings(), locale)));
        }
        BatchFolder folder = spool.find(id);
        BatchTicket ticket = folder == null ? null : folder.ticket();
        FinishedBatch end = folder == null ? null : folder.finished();
        if (folder != null && ticket != null && end != null && maySee(caller, ticket)) {
            return ResponseEntity.ok(BatchBody.of(
                    ticket, BatchState.DONE, end.counts(), end.doneAt(), bodies(first(folder, end), locale)));
        }
        Batch gone = finished.get(agencyOf(caller) + "/" + id);
        return gone == null ? Problem.answer(ErrorCode.NOT_FOUND, locale) : ResponseEntity.ok(BatchBody.of(gone));
    }

    @GetMapping("/{id}/errors.csv")
    @Nullable
    ResponseEntity<?> errorsCsv(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        BatchFolder folder = visible(caller, id);
        if (folder == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        name(response, "text/csv;charset=UTF-8", "errors-" + id + ".csv");
        try (var rows = FindingsFile.read(folder.findings())) {
            ErrorsCsv.write(response.getOutputStream(), rows, Wording.in(locale));
        }
        return null;
    }

    /** Of an agency's own batch only: the rows stand there as they were sent. */
    @GetMapping("/{id}/errors.xlsx")
    @Nullable
    ResponseEntity<?> errorsXlsx(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        BatchFolder folder = caller instanceof Caller.AgencyKey ? visible(caller, id) : null;
        if (folder == null) {
            return Problem.answer(ErrorCode.NOT_FOUND, locale);
        }
        name(response, XLSX, "errors-" + id + ".xlsx");
        ErrorsXlsx.write(response.getOutputStream(), folder, Wording.in(locale));
        return null;
    }

    private static void name(HttpServletResponse response, String contentType, String fileName) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }

    private @Nullable BatchFolder visible(Caller caller, String id) {
        BatchFolder folder = spool.find(id);
        BatchTicket ticket = folder == null ? null : folder.ticket();
        return ticket != null && maySee(caller, ticket) ? folder : null;
    }

    private static List<FirstFindings.Located> first(BatchFolder folder, FinishedBatch end) throws IOException {
        if (end.first() != null) {
            return end.first();
        }
        try (var rows = FindingsFile.read(folder.findings())) {
            return FirstFindings.of(rows);
        }
    }

    private static List<FindingBody> bodies(List<FirstFindings.Located> findings, Locale locale) {
        Wording wording = Wording.in(locale);
        return findings.stream()
                .map(located -> FindingBody.of(located.finding(), located.row(), wording))
                .toList();
    }

    private static boolean maySee(Caller caller, BatchTicket ticket) {
        return caller instanceof Caller.Administrator || ticket.agency().equals(agencyOf(caller));
    }

    private static String agencyOf(Caller caller) {
        return switch (caller) {
            case Caller.AgencyKey key -> key.agency();
            case Caller.Administrator admin -> "";
        };
    }
}
