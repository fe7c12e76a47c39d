package org.gongshi.search.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BiPredicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A copy while it is written: whoever fetches the file that stood there before goes on reading that. */
final class SnapshotFile implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Path unfinished;
    private final MessageDigest digest;
    private final OutputStream out;
    private long decisions;
    private long tombstones;

    private SnapshotFile(Path file) throws IOException {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".new");
        this.digest = sha256();
        this.out = new GZIPOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16), digest));
    }

    /** What was written. */
    record Written(long decisions, long tombstones, long bytes, String sha256) {}

    static SnapshotFile write(Path file) throws IOException {
        return new SnapshotFile(file);
    }

    void add(ChangeLine line, ChangeWriter writer) throws IOException {
        writer.write(out, line);
        count(line.decision() != null);
    }

    private void count(boolean isDecision) {
        if (isDecision) {
            decisions++;
        } else {
            tombstones++;
        }
    }

    /** Takes the lines of an older copy that pass, by id and edition. */
    void addFrom(Path older, BiPredicate<String, Integer> passes) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(older))), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var read = JSON.readTree(line);
                if (passes.test(
                        read.path("id").asString(""), read.path("edition").asInt(0))) {
                    out.write(line.getBytes(UTF_8));
                    out.write('\n');
                    count(read.has("decision"));
                }
            }
        }
    }

    /** Puts it in its place. */
    Written finish() throws IOException {
        out.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Written(
                decisions, tombstones, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
