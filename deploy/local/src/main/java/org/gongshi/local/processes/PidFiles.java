package org.gongshi.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Remembers on disk which processes were started, so that a later start can wait for what a killed one left ending. */
public record PidFiles(Path folder) {
    void write(String name, ProcessHandle process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(name), process.pid() + " " + startOf(process));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Waits until the processes of an earlier instance are gone; they end by themselves when their launcher has. */
    public void awaitLeftovers(Duration patience) throws InterruptedException {
        Instant until = Instant.now().plus(patience);
        for (ProcessHandle left : leftovers()) {
            try {
                long rest = Math.max(1, Duration.between(Instant.now(), until).toMillis());
                left.onExit().get(rest, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException stillThere) {
                throw new StartFailure("process %d of an earlier instance doesn't end; end it (kill %d) and start again"
                        .formatted(left.pid(), left.pid()));
            }
        }
    }

    private List<ProcessHandle> leftovers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> running(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A number alone could by now belong to another process; number and start time together can't. */
    private static Optional<ProcessHandle> running(Path file) {
        try {
            String[] parts = Files.readString(file).trim().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(process -> parts.length == 2 && parts[1].equals(startOf(process)));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
