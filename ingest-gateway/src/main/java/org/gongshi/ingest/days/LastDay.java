package org.gongshi.ingest.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day this gateway told the log, on disk. */
final class LastDay {
    private final Path file;

    LastDay(Path file) {
        this.file = file;
    }

    @Nullable
    LocalDate read() {
        try {
            return Files.exists(file) ? LocalDate.parse(Files.readString(file).strip()) : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Never goes back.
     *
     * @param isForced onto the disk; a day of history that is lost is told once more, which the fold knows
     */
    synchronized void advance(LocalDate day, boolean isForced) {
        LocalDate last = read();
        if (last != null && !day.isAfter(last)) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(day.toString().getBytes(StandardCharsets.UTF_8)));
            if (isForced) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
