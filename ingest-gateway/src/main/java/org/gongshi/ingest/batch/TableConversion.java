package org.gongshi.ingest.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.SecretRows;
import org.gongshi.ingest.tables.Columns;
import org.gongshi.ingest.tables.Limits;
import org.gongshi.ingest.tables.RawRow;
import org.gongshi.ingest.tables.RowSource;

/**
 * Turns an uploaded table into rows, one on a line, and the upload is gone. A kill in the middle leaves the upload, and it
 * is turned once more from its beginning: no row of it was checked before.
 */
final class TableConversion {
    private final BatchFolder folder;
    private final BatchTicket ticket;
    private final Limits limits;
    private final AtomicLong rows = new AtomicLong();

    TableConversion(BatchFolder folder, BatchTicket ticket, Limits limits) {
        this.folder = folder;
        this.ticket = ticket;
        this.limits = limits;
    }

    /** Rows so far. */
    long rows() {
        return rows.get();
    }

    /** What is wrong with the file as a whole; nothing if it can be read. */
    List<Finding> obstacles() throws IOException {
        return switch (open()) {
            case RowSource.Refused(List<Finding> findings) -> findings;
            case RowSource.Opened(RowSource source) -> {
                source.close();
                yield List.of();
            }
        };
    }

    private RowSource.Opening open() throws IOException {
        return RowSource.open(
                folder.upload(), ticket.format(), ticket.type().wireName(), ticket.agency(), limits, folder.path());
    }

    /** @return what is noteworthy about the header */
    List<Finding> convert() throws IOException {
        rows.set(0);
        Files.deleteIfExists(folder.rows());
        return switch (open()) {
            case RowSource.Opened(RowSource source) -> {
                try (source) {
                    folder.write(source.columns().header());
                    write(source);
                    yield source.findings();
                }
            }
            // It could be read when it came: the disk has changed since.
            case RowSource.Refused(List<Finding> findings) -> throw new IOException(findings.toString());
        };
    }

    private void write(RowSource source) throws IOException {
        try (var channel = DurableFiles.append(folder.rows());
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            for (RawRow row = source.nextRaw(); row != null; row = source.nextRaw()) {
                out.write(kept(row, source.columns()));
                out.write('\n');
                rows.incrementAndGet();
            }
            out.flush();
            channel.force(true);
        }
        folder.write(new ConvertedTable(rows.get()));
        Files.deleteIfExists(folder.upload());
    }

    /** Of a row about a state secret no cell is kept that is not one of the five members. */
    private static byte[] kept(RawRow row, Columns columns) {
        byte[] line = row.line();
        if (!SecretRows.mayTell(line)) {
            return line;
        }
        byte[] json = columns.row(0, row).json();
        if (SecretRows.tellsTooMuch(json)) {
            return new RawRow.Lost(ErrorCode.SECRET_CONTENT, List.of()).line();
        }
        return columns.isTable() && SecretRows.isSecret(json) ? json : line;
    }
}
