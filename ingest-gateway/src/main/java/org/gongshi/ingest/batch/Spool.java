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
import org.apache.commons.codec.binary.Base32;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.submission.SecretRows;
import org.gongshi.ingest.submission.Speaker;
import org.gongshi.ingest.submission.SubmissionSettings;
import org.gongshi.ingest.tables.LineReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Batches on this disk. */
@Component
class Spool {
    /** What stands in a row's place when the row itself may not be kept; no JSON begins so. */
    static final char MARK = '!';

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final int ID_BYTES = 10;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Path root;
    private final long limit;
    private final int rowLimit;
    private final Clock clock;

    Spool(DeploymentSettings deployment, BatchSettings settings, SubmissionSettings submission, Clock clock)
            throws IOException {
        this.root = deployment.dataDir().resolve("spool");
        this.limit = settings.limit().toBytes();
        this.rowLimit = submission.limitBytes();
        this.clock = clock;
        DurableFiles.createFolder(root);
    }

    /** On disk or not taken. */
    sealed interface Reception {}

    record OnDisk(BatchFolder folder, BatchTicket ticket) implements Reception {}

    record NotTaken(ErrorCode code, String argument) implements Reception {}

    /** @throws IOException if the caller hung up or the disk is full; nothing of the batch is left then */
    Reception receive(Caller caller, BatchType type, boolean dryRun, InputStream body) throws IOException {
        String id = new Base32().encodeToString(chance()).toLowerCase(Locale.ROOT);
        var folder = new BatchFolder(root.resolve(id));
        boolean kept = false;
        try {
            DurableFiles.createFolder(folder.path());
            long rows = write(folder, body);
            if (rows <= 0) {
                return rows == 0
                        ? new NotTaken(ErrorCode.EMPTY, "")
                        : new NotTaken(ErrorCode.TOO_LARGE, limit / (1 << 20) + " MB");
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Speaker speaker = Speaker.of(caller);
            var ticket = new BatchTicket(id, speaker.agency(), speaker.keyId(), type, dryRun, rows, now);
            folder.write(ticket);
            kept = true;
            return new OnDisk(folder, ticket);
        } finally {
            if (!kept) {
                delete(folder);
            }
        }
    }

    /** @return rows written; -1 if there were too many bytes */
    private long write(BatchFolder folder, InputStream body) throws IOException {
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
        return SecretRows.tellsTooMuch(bytes) ? mark(ErrorCode.SECRET_CONTENT, "") : bytes;
    }

    private static byte[] mark(ErrorCode code, String argument) {
        return (MARK + code.name() + " " + argument).getBytes(StandardCharsets.UTF_8);
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
