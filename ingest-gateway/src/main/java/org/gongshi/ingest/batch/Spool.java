package org.gongshi.ingest.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.commons.codec.binary.Base32;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.submission.SecretRows;
import org.gongshi.ingest.submission.Speaker;
import org.gongshi.ingest.submission.SubmissionSettings;
import org.gongshi.ingest.tables.LineReader;
import org.gongshi.ingest.tables.RawRow;
import org.gongshi.ingest.tables.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Batches on this disk. */
@Component
class Spool {
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final int ID_BYTES = 10;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Path root;
    private final BatchSettings settings;
    private final int rowLimit;
    private final Semaphore tables;
    private final Clock clock;

    Spool(DeploymentSettings deployment, BatchSettings settings, SubmissionSettings submission, Clock clock)
            throws IOException {
        this.root = deployment.dataDir().resolve("spool");
        this.settings = settings;
        this.tables = new Semaphore(settings.workers());
        this.rowLimit = submission.limitBytes();
        this.clock = clock;
        DurableFiles.createFolder(root);
    }

    /** On disk or not taken. */
    sealed interface Reception {}

    record OnDisk(BatchFolder folder, BatchTicket ticket) implements Reception {}

    record NotTaken(List<Finding> findings) implements Reception {
        static NotTaken because(ErrorCode code, String... arguments) {
            return new NotTaken(List.of(Finding.of(code, arguments)));
        }
    }

    /** @throws IOException if the caller hung up or the disk is full; nothing of the batch is left then */
    Reception receive(Caller caller, BatchType type, TableFormat format, boolean dryRun, InputStream body)
            throws IOException {
        String id = new Base32().encodeToString(chance()).toLowerCase(Locale.ROOT);
        var folder = new BatchFolder(root.resolve(id));
        Reception reception = null;
        try {
            DurableFiles.createFolder(folder.path());
            var first = new PushbackInputStream(body, BYTE_ORDER_MARK.length + 1);
            byte[] opening = peek(first);
            reception = format.fits(opening)
                    ? receive(folder, draft(id, caller, type, format, dryRun), first)
                    : unfit(opening);
            return reception;
        } finally {
            if (!(reception instanceof OnDisk)) {
                delete(folder);
            }
        }
    }

    private static NotTaken unfit(byte[] opening) {
        return TableFormat.isOldWorkbook(opening)
                ? NotTaken.because(ErrorCode.OLD_WORKBOOK)
                : NotTaken.because(ErrorCode.MEDIA_TYPE, TableFormat.contentTypes());
    }

    private static byte[] peek(PushbackInputStream body) throws IOException {
        byte[] first = body.readNBytes(BYTE_ORDER_MARK.length + 1);
        body.unread(first);
        return first;
    }

    private BatchTicket draft(String id, Caller caller, BatchType type, TableFormat format, boolean dryRun) {
        Speaker speaker = Speaker.of(caller);
        return new BatchTicket(id, speaker.agency(), speaker.keyId(), type, format, dryRun, 0, Instant.EPOCH);
    }

    private Reception receive(BatchFolder folder, BatchTicket draft, PushbackInputStream body) throws IOException {
        TableFormat format = draft.format();
        long rows = format == TableFormat.NDJSON ? write(folder, body) : upload(folder, format, body);
        if (rows < 0) {
            return NotTaken.because(ErrorCode.TOO_LARGE, settings.limit(format) / (1 << 20) + " MB");
        }
        List<Finding> obstacles = obstacles(folder, draft, rows);
        if (!obstacles.isEmpty()) {
            return new NotTaken(obstacles);
        }
        var ticket = draft.received(rows, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        folder.write(ticket);
        return new OnDisk(folder, ticket);
    }

    /** Tables are looked into as many at once as are checked: each takes memory. */
    private List<Finding> obstacles(BatchFolder folder, BatchTicket draft, long rows) throws IOException {
        if (draft.format() == TableFormat.NDJSON) {
            return rows == 0 ? List.of(Finding.of(ErrorCode.EMPTY)) : List.of();
        }
        tables.acquireUninterruptibly();
        try {
            return new TableConversion(folder, draft, settings.limits(rowLimit)).obstacles();
        } finally {
            tables.release();
        }
    }

    /** @return 0; -1 if there were too many bytes */
    private long upload(BatchFolder folder, TableFormat format, InputStream body) throws IOException {
        long limit = settings.limit(format);
        try (var channel = DurableFiles.append(folder.upload());
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] chunk = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(chunk); read >= 0 && size <= limit; read = body.read(chunk)) {
                out.write(chunk, 0, read);
                size += read;
            }
            channel.force(true);
            return size > limit ? -1 : 0;
        }
    }

    /** @return rows written; -1 if there were too many bytes */
    private long write(BatchFolder folder, InputStream body) throws IOException {
        long limit = settings.limit().toBytes();
        long rows = 0;
        try (var lines = new LineReader(withoutByteOrderMark(body), rowLimit, limit);
                var channel = DurableFiles.append(folder.rows());
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                out.write(lines.isOverlong() ? mark(ErrorCode.TOO_LARGE, rowLimit + " B") : kept(line));
                out.write('\n');
                rows++;
            }
            out.flush();
            channel.force(true);
            return lines.bytesRead() > limit ? -1 : rows;
        }
    }

    private static byte[] kept(byte[] bytes) {
        return SecretRows.tellsTooMuch(bytes) ? mark(ErrorCode.SECRET_CONTENT) : bytes;
    }

    private static byte[] mark(ErrorCode code, String... arguments) {
        return new RawRow.Lost(code, List.of(arguments)).line();
    }

    /** Taken off before lines are counted: a first line of nothing else is blank. */
    private static InputStream withoutByteOrderMark(InputStream body) throws IOException {
        var peeked = new PushbackInputStream(body, BYTE_ORDER_MARK.length);
        byte[] first = peeked.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            peeked.unread(first);
        }
        return peeked;
    }

    @Nullable
    BatchFolder find(String id) {
        // An id from outside must not lead out of the spool.
        if (!id.matches("[a-z2-7]{16}")) {
            return null;
        }
        var folder = new BatchFolder(root.resolve(id));
        return folder.ticket() == null ? null : folder;
    }

    /** Every batch there is, oldest first. */
    List<BatchFolder> all() {
        try (var folders = Files.list(root)) {
            return folders.map(BatchFolder::new)
                    .filter(folder -> folder.ticket() != null)
                    .sorted(Comparator.comparing(folder -> receivedAt(folder)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Removes what never became a batch, as a kill in the middle of an upload leaves it. */
    void removeTorn() {
        try (var folders = Files.list(root)) {
            for (Path path : folders.toList()) {
                var folder = new BatchFolder(path);
                if (folder.ticket() == null) {
                    delete(folder);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Instant receivedAt(BatchFolder folder) {
        var ticket = folder.ticket();
        return ticket == null ? Instant.EPOCH : ticket.receivedAt();
    }

    void delete(BatchFolder folder) throws IOException {
        if (!Files.exists(folder.path())) {
            return;
        }
        try (var paths = Files.walk(folder.path())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static byte[] chance() {
        var bytes = new byte[ID_BYTES];
        CHANCE.nextBytes(bytes);
        return bytes;
    }
}
