package org.gongshi.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.gongshi.local.processes.PidFiles;

/** A folder that is deleted when closed and when this process is told to end, after whoever writes into it has ended. */
public final class TemporaryFolder implements AutoCloseable {
    private static final Duration WRITERS_END_WITHIN = Duration.ofSeconds(45);

    private final Path path;
    private final Thread hook = new Thread(this::delete, "delete-folder");

    private TemporaryFolder(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("gongshi-bench-"));
    }

    public Path path() {
        return path;
    }

    Path processesFolder() {
        return path.resolve("run-measured");
    }

    private synchronized void delete() {
        try {
            new PidFiles(path.resolve("run")).awaitLeftovers(WRITERS_END_WITHIN);
            new PidFiles(processesFolder()).awaitLeftovers(WRITERS_END_WITHIN);
            deleteTree();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (IOException stuck) {
            throw new UncheckedIOException("the folder %s is left behind".formatted(path), stuck);
        }
    }

    private void deleteTree() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook finds nothing left.
        }
    }
}
