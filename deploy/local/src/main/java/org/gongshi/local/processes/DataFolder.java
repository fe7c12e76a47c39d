package org.gongshi.local.processes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The one folder in which an instance keeps everything, held by one process at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String SETTING = "gongshi.min-free-disk-mb";

    private final Path path;
    private final RandomAccessFile file;

    private DataFolder(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Takes the folder, or throws {@link StartFailure} if another instance has it or its disk is nearly full. */
    public static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            Path path = folder.toRealPath();
            requireSpace(path, Long.getLong(SETTING, 1024));
            return lock(path);
        } catch (IOException unusable) {
            throw new StartFailure(
                    "the data folder %s can't be used (%s); choose another with --data-dir".formatted(folder, unusable),
                    unusable);
        }
    }

    /** The process that has the folder now; empty if none has. */
    public static OptionalLong holder(Path folder) {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
                FileLock free = tryLock(file)) {
            return free != null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(file.readLine()));
        } catch (IOException | NumberFormatException noInstance) {
            return OptionalLong.empty();
        }
    }

    private static DataFolder lock(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.resolve("lock").toFile(), "rw");
        if (tryLock(file) == null && tryAgain(file) == null) {
            String holder = file.readLine();
            file.close();
            throw new StartFailure(
                    "the data folder %s is in use by process %s; stop that instance (./gongshi down) or choose another with --data-dir"
                            .formatted(path, holder));
        }
        file.setLength(0);
        file.writeBytes(ProcessHandle.current().pid() + "\n");
        return new DataFolder(path, file);
    }

    /** Whoever only looks who has the folder holds the lock for a moment. */
    private static @Nullable FileLock tryAgain(RandomAccessFile file) throws IOException {
        LockSupport.parkNanos(200_000_000);
        return tryLock(file);
    }

    private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            // Beyond the text, so that the holder's number stays readable where locks are mandatory.
            return file.getChannel().tryLock(1L << 20, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    static void requireSpace(Path path, long megabytes) throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace() >> 20;
        if (usable < megabytes) {
            throw new StartFailure(
                    "only %d MiB are free on the disk of %s and %d are needed; free some, choose another folder with --data-dir, or set -D%s"
                            .formatted(usable, path, megabytes, SETTING));
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException alreadyClosed) {
            // The lock is gone, which is all that was wanted.
        }
    }
}
