package org.gongshi.local.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** One run of a service, tied to this process by the pipe that {@code lifeline.sh} reads. */
final class ChildProcess implements AutoCloseable {
    private static final String LIFELINE = lifeline();
    private static final long LOG_LIMIT = 16L << 20;

    private final Service service;
    private final Process process;

    private ChildProcess(Service service, Process process) {
        this.service = service;
        this.process = process;
    }

    static ChildProcess start(Service service) {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                LIFELINE,
                "gongshi-" + service.name(),
                Long.toString(service.grace().toSeconds())));
        command.addAll(service.command());
        try {
            makeRoom(service.log());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(service.log().toFile()));
            builder.environment().clear();
            builder.environment().putAll(service.environment());
            return new ChildProcess(service, builder.start());
        } catch (IOException impossible) {
            throw new StartFailure(service.name() + " could not be started: " + impossible.getMessage(), impossible);
        }
    }

    private static void makeRoom(Path log) throws IOException {
        Files.createDirectories(Objects.requireNonNull(log.getParent()));
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    void whenEnded(Runnable next) {
        Thread.ofVirtual().name("after " + service.name()).start(() -> {
            process.onExit().join();
            next.run();
        });
    }

    /** Asks the service to end, waits, and returns when nothing of it is left. */
    @Override
    public void close() {
        // Whoever killed the wrapper's watcher would leave the service behind; so its processes are remembered here
        // too.
        List<ProcessHandle> family = process.descendants().toList();
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyEnded) {
            // The pipe is closed, which is all that was wanted.
        }
        boolean interrupted = false;
        long patience = service.grace().toSeconds() + 10;
        try {
            if (!process.waitFor(patience, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            interrupted = true;
        }
        family.forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lifeline() {
        try (InputStream script = ChildProcess.class.getResourceAsStream("lifeline.sh")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
