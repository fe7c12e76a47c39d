package org.gongshi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program of {@code src/test/js}, run by Node.js with the packages that {@code package-lock.json} names: by version and
 * hash, so that npm may have them from anywhere. It ends when it is closed.
 */
final class JavaScript implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/test/js");
    private static final Path FOLDER = Path.of("target/js");
    private static final String MISSING =
            "Node.js 20 or later with npm is needed for clients in JavaScript (Debian: apt-get install nodejs npm)";

    private final Process process;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private JavaScript(Process process) {
        this.process = process;
    }

    static JavaScript start(String program, List<String> arguments) throws IOException, InterruptedException {
        copy();
        if (!isInstalled()) {
            install();
        }
        var words = new ArrayList<>(List.of("node", program));
        words.addAll(arguments);
        var started = new JavaScript(begin(words));
        Thread.ofVirtual().start(started::listen);
        return started;
    }

    private static void copy() throws IOException {
        Files.createDirectories(FOLDER);
        try (var files = Files.newDirectoryStream(SOURCES, "*.{json,mjs}")) {
            for (var file : files) {
                Files.write(FOLDER.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** npm notes what it installed when it is done with it. */
    private static boolean isInstalled() throws IOException {
        var noted = FOLDER.resolve("node_modules/.package-lock.json");
        return Files.exists(noted)
                && Files.getLastModifiedTime(noted)
                                .compareTo(Files.getLastModifiedTime(SOURCES.resolve("package-lock.json")))
                        > 0;
    }

    private static void install() throws IOException, InterruptedException {
        var npm = begin(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        var said = new String(npm.getInputStream().readAllBytes(), UTF_8);
        if (npm.waitFor() != 0) {
            throw new AssertionError("npm ci failed in deploy/journeys/src/test/js:\n" + said);
        }
    }

    private static Process begin(List<String> words) {
        try {
            return new ProcessBuilder(words)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notThere) {
            throw new AssertionError(MISSING, notThere);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            lines.add(ended.toString());
        }
    }

    /** What it has printed so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
