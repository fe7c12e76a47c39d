package org.gongshi.ingest.flowcharts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rewritten flow charts on this disk, each named by the SHA-256 of its content: the same one is kept once, and none changes. */
@Component
public class ChartFiles {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    ChartFiles(DeploymentSettings deployment) {
        this.folder = deployment.dataDir().resolve("flow-charts");
    }

    /** Puts it on the disk, whole or not at all; returns its digest. */
    public String keep(byte[] content) throws IOException {
        String digest = DigestUtils.sha256Hex(content);
        Path file = file(digest);
        if (!Files.exists(file)) {
            Path parent = Objects.requireNonNull(file.getParent());
            Files.createDirectories(
                    parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(file, content);
        }
        return digest;
    }

    /** The content; null if no file of this digest was put here. */
    public byte @Nullable [] read(String digest) throws IOException {
        return DIGEST.matcher(digest).matches() && Files.exists(file(digest)) ? Files.readAllBytes(file(digest)) : null;
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path next = Files.createTempFile(file.getParent(), "next", "");
        try (FileChannel channel = FileChannel.open(next, Set.of(StandardOpenOption.WRITE))) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
