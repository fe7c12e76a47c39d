package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.Receipt;
import org.gongshi.ingest.access.Caller.AgencyKey;
import org.gongshi.ingest.audit.Sent;
import org.gongshi.ingest.batch.Spool.NotTaken;
import org.gongshi.ingest.batch.Spool.OnDisk;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.gongshi.ingest.problems.FindingBody;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.gongshi.ingest.tables.TableFormat;
import org.gongshi.ingest.views.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Batches of an agency, for people to look at; a batch of another agency is as good as none. */
@Component
public class Batches {
    /** Beyond so many rows nobody waits for their receipts to be counted. */
    private static final long COUNTED = 20_000;

    private static final int LOOKED_AT = 20;
    private static final int ROWS_READ = 1_000;
    private static final int MOST_COMMON = 5;

    private final Spool spool;
    private final BatchRuns runs;
    private final View<Batch> finished;
    private final View<Receipt> receipts;
    private final SubmissionCounts counts;

    Batches(Spool spool, BatchRuns runs, View<Batch> finishedBatches, View<Receipt> receipts, SubmissionCounts counts) {
        this.spool = spool;
        this.runs = runs;
        this.finished = finishedBatches;
        this.receipts = receipts;
        this.counts = counts;
    }

    /** A file that was handed over. */
    public sealed interface Handover {}

    /** The whole file is on the disk. */
    public record Kept(String id) implements Handover {}

    /** Nothing was kept. */
    public record Refused(Finding finding) implements Handover {}

    /** A row and what was found in it. */
    public record RowReport(long row, boolean isRejected, List<FindingBody> findings) {}

    /** Names of the types of rows that an agency may send. */
    public static List<String> types() {
        return Stream.of(BatchType.values())
                .filter(type -> type != BatchType.HISTORY && type != BatchType.AGENCIES)
                .map(BatchType::wireName)
                .toList();
    }

    /** @param format null if nobody can tell */
    public Handover receive(
            AgencyKey caller, String typeName, @Nullable TableFormat format, boolean dryRun, InputStream body)
            throws IOException {
        BatchType type = BatchType.of(typeName);
        if (type == null || type == BatchType.HISTORY) {
            return new Refused(Finding.of(ErrorCode.PARAMETER, "type", BatchType.wireNames()));
        }
        if (format == null) {
            return new Refused(Finding.of(ErrorCode.MEDIA_TYPE, TableFormat.contentTypes()));
        }
        return switch (spool.receive(caller, type, format, dryRun, body)) {
            case NotTaken(List<Finding> findings) ->
                new Refused(
                        findings.stream().filter(Finding::isError).findFirst().orElseThrow());
            case OnDisk(BatchFolder folder, BatchTicket ticket) -> {
                counts.received(ticket.rows());
                long known = runs.begin(folder, ticket).counts().received();
                Sent.note(ticket.agency(), ticket.id(), known);
                yield new Kept(ticket.id());
            }
        };
    }

    /** Latest first. */
    public List<BatchSummary> latest(String agency, int most) {
        Map<String, BatchSummary> byId = new LinkedHashMap<>();
        finished.under(agency + "/")
                .forEach(batch -> byId.put(batch.getId(), BatchSummary.of(batch, isHere(batch.getId()))));
        runs.unfinished().stream()
                .filter(run -> run.ticket().agency().equals(agency))
                .forEach(run -> byId.put(run.ticket().id(), BatchSummary.of(run)));
        return byId.values().stream()
                .sorted(Comparator.comparing(BatchSummary::receivedAt).reversed())
                .limit(most)
                .toList();
    }

    private boolean isHere(String id) {
        return spool.find(id) != null;
    }

    public @Nullable BatchSummary find(String agency, String id) {
        BatchRun run = runs.find(id);
        if (run != null && run.ticket().agency().equals(agency)) {
            return BatchSummary.of(run);
        }
        BatchFolder folder = folder(agency, id);
        BatchTicket ticket = folder == null ? null : folder.ticket();
        FinishedBatch end = folder == null ? null : folder.finished();
        if (ticket != null && end != null) {
            return BatchSummary.of(ticket, BatchState.DONE, end.counts(), end.doneAt());
        }
        Batch elsewhere = finished.get(agency + "/" + id);
        return elsewhere == null ? null : BatchSummary.of(elsewhere, false);
    }

    /** Rows in which something was found, as they were checked. */
    public List<RowReport> reports(String agency, String id, int skip, int most, Locale locale) throws IOException {
        BatchFolder folder = folder(agency, id);
        if (folder == null) {
            return List.of();
        }
        Wording wording = Wording.in(locale);
        try (var rows = FindingsFile.read(folder.findings())) {
            return rows.skip(skip)
                    .limit(most)
                    .map(row -> new RowReport(row.row(), row.isRejected(), FindingBody.all(row.findings(), wording)))
                    .toList();
        }
    }

    /** The rejected rows as they were sent, with what is wrong beside them. Writes nothing if there is no such batch here. */
    public void writeRows(String agency, String id, OutputStream out, Locale locale) throws IOException {
        BatchFolder folder = folder(agency, id);
        if (folder != null) {
            ErrorsXlsx.write(out, folder, Wording.in(locale));
        }
    }

    /** @return whether there was such a batch here */
    public boolean writeErrors(String agency, String id, OutputStream out, Locale locale) throws IOException {
        BatchFolder folder = folder(agency, id);
        if (folder == null) {
            return false;
        }
        try (var rows = FindingsFile.read(folder.findings())) {
            ErrorsCsv.write(out, rows, Wording.in(locale));
        }
        return true;
    }

    /** What the receipts of its rows say; null if there are too many rows, or they are not here. */
    public @Nullable BatchFates fates(String agency, String id) throws IOException {
        BatchFolder folder = folder(agency, id);
        BatchTicket ticket = folder == null ? null : folder.ticket();
        if (folder == null || ticket == null || ticket.dryRun() || folder.rowCount(ticket) > COUNTED) {
            return null;
        }
        return Files.exists(folder.journal()) ? fates(folder.journal()) : BatchFates.NONE;
    }

    private BatchFates fates(Path journal) throws IOException {
        BatchFates fates = BatchFates.NONE;
        try (var lines = Files.lines(journal)) {
            for (String line : (Iterable<String>) lines.filter(each -> each.contains("/"))::iterator) {
                Receipt receipt = receipts.get(Journal.Entry.parse(line).fate());
                fates = receipt == null ? fates : fates.with(receipt);
            }
        }
        return fates;
    }

    /**
     * An error that occurs often.
     *
     * @param example one of them
     */
    public record CommonError(Finding example, long count) {}

    /** What is wrong most often in the agency's last batches, as far as they are on this disk. */
    public List<CommonError> commonErrors(String agency) throws IOException {
        Map<ErrorCode, CommonError> byCode = new EnumMap<>(ErrorCode.class);
        for (BatchSummary batch : latest(agency, LOOKED_AT)) {
            BatchFolder folder = batch.dryRun() ? null : folder(agency, batch.id());
            if (folder != null) {
                count(folder, byCode);
            }
        }
        return byCode.values().stream()
                .sorted(Comparator.comparingLong(CommonError::count).reversed())
                .limit(MOST_COMMON)
                .toList();
    }

    private static void count(BatchFolder folder, Map<ErrorCode, CommonError> byCode) throws IOException {
        try (var rows = FindingsFile.read(folder.findings())) {
            rows.limit(ROWS_READ)
                    .flatMap(row -> row.findings().stream())
                    .filter(Finding::isError)
                    .map(finding -> new CommonError(finding, 1))
                    .forEach(error -> byCode.merge(
                            error.example().code(),
                            error,
                            (one, other) -> new CommonError(one.example(), one.count() + 1)));
        }
    }

    private @Nullable BatchFolder folder(String agency, String id) {
        BatchFolder folder = spool.find(id);
        BatchTicket ticket = folder == null ? null : folder.ticket();
        return ticket != null && ticket.agency().equals(agency) ? folder : null;
    }
}
