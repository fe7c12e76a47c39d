package org.gongshi.ingest.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Files that only their owner reads, and that are on the disk when this says so. */
final class DurableFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE = attribute("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER = attribute("rwx------");

    private DurableFiles() {}

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, OWNERS_FOLDER);
    }

    static FileChannel append(Path file) throws IOException {
        return FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                OWNERS_FILE);
    }

    /** A kill may have left half a line. */
    static void cutTornLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var torn = new RandomAccessFile(file.toFile(), "rw")) {
            long length = torn.length();
            while (length > 0) {
                torn.seek(length - 1);
                if (torn.read() == '\n') {
                    break;
                }
                length--;
            }
            torn.setLength(length);
        }
    }

    /** Keeps so many bytes of a file. */
    static void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Whole or not at all. */
    static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var channel = append(next)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folderOf(file));
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Puts the names in a folder on the disk. */
    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
