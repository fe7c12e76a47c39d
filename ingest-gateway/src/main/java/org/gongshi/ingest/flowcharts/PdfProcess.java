package org.gongshi.ingest.flowcharts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process of its own open a PDF. A few kilobytes of it may unpack to gigabytes in places that no look from outside
 * finds; here it runs out of its own memory and its own time.
 */
final class PdfProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The file itself, twice, and what it holds. */
    private static final String MEMORY = "-Xmx160m";

    private static final int MOST = 20 * 1024 * 1024;
    private static final String FAT_JARS_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private PdfProcess() {}

    static Rewriting rewrite(byte[] sent) {
        try {
            return answer(
                    new ProcessBuilder(command())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    sent);
        } catch (IOException noProcess) {
            throw new IllegalStateException("no process for a PDF", noProcess);
        }
    }

    private static Rewriting answer(Process process, byte[] sent) throws IOException {
        try {
            CompletableFuture<Void> ending = process.onExit()
                    .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .thenAccept(Process::destroyForcibly);
            feed(process, sent);
            byte[] written = process.getInputStream().readNBytes(MOST + 1);
            if (written.length > MOST) {
                return Rewriting.beyond(ChartType.PDF, "20 MB");
            }
            ending.join();
            return judged(process.waitFor(), written);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a PDF was open", stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    /** One that ended early reads no further. */
    private static void feed(Process process, byte[] sent) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(sent);
        } catch (IOException gone) {
            process.destroy();
        }
    }

    private static Rewriting judged(int exit, byte[] written) {
        return switch (exit) {
            case PdfRewriter.WRITTEN -> new Rewriting.Clean(ChartType.PDF, written);
            case PdfRewriter.UNREADABLE -> Rewriting.unreadable(ChartType.PDF);
            case PdfRewriter.TOO_MANY_PAGES -> Rewriting.beyond(ChartType.PDF, PdfRewriter.PAGES + " pages");
            default -> Rewriting.beyond(ChartType.PDF, "160 MB / 30 s");
        };
    }

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return List.of(
                java,
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dloader.main=" + PdfRewriter.class.getName(),
                "-cp",
                classPath,
                isInFatJar() ? FAT_JARS_LAUNCHER : PdfRewriter.class.getName());
    }

    /** Packaged, the classes lie inside a jar inside a jar, where plain Java doesn't look. */
    private static boolean isInFatJar() {
        return String.valueOf(PdfProcess.class.getResource("PdfProcess.class")).startsWith("jar:nested:");
    }
}
