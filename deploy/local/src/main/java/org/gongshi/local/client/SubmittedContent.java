package org.gongshi.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongshi.local.processes.StartFailure;
import org.gongshi.local.servers.Installation;
import tools.jackson.databind.JsonNode;

/** Content as the gateway reads it: its own code, run once on this machine. */
final class SubmittedContent {
    private static final String MAIN = "org.gongshi.ingest.submission.ContentDigest";

    private SubmittedContent() {}

    /** Digest of the content under the receipt's salt, as the gateway takes it. */
    static String digest(Path receipt, JsonNode stated, Path content) throws IOException, InterruptedException {
        if (!stated.hasNonNull("salt")) {
            throw new StartFailure("%s has no salt, without which content can't be compared".formatted(receipt));
        }
        if (!Files.isReadable(content)) {
            throw new StartFailure("%s can't be read".formatted(content));
        }
        Process process = new ProcessBuilder(
                        Installation.find().jdk().resolve("bin/java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dloader.main=" + MAIN,
                        "-cp",
                        gateway().toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        receipt.toString(),
                        content.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new StartFailure("%s can't be read as a submission: %s".formatted(content, answer));
        }
        return answer;
    }

    private static Path gateway() {
        Path jar = Installation.root().resolve("ingest-gateway/target/ingest-gateway.jar");
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure("%s is missing; ./gongshi up builds it".formatted(jar));
        }
        return jar;
    }
}
