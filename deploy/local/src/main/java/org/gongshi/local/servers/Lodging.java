package org.gongshi.local.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A place any user can enter, for what a lent user can't reach where it is: copies of programs, and data folders that
 * stand in for one in the data folder. A stand-in is known by a random name written in the folder it stands for; when
 * that folder is deleted, the next start deletes the stand-in.
 */
record Lodging(Path place) {
    static final Lodging STANDARD = new Lodging(Path.of("/var/lib/gongshi"));

    private static final String OWNER = "stands-in-for";
    private static final String LINK = "location";

    /** Made once: copied under another name, then renamed. */
    Path copyOf(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Path copy =
                place.resolve("programs").resolve(real.getFileName() + "-" + Integer.toHexString(fingerprint(real)));
        if (!Files.exists(copy)) {
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Path unfinished = place.resolve("programs").resolve("copying-" + UUID.randomUUID());
            copyTree(real, unfinished);
            moveOnce(unfinished, copy);
        }
        return copy;
    }

    /** Another build of the same version at the same path is another program. */
    private static int fingerprint(Path folder) throws IOException {
        return Objects.hash(folder.toString(), Files.getLastModifiedTime(folder));
    }

    private static void moveOnce(Path unfinished, Path copy) throws IOException {
        try {
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            delete(unfinished);
        }
    }

    Path standInFor(Path folder) throws IOException {
        sweep();
        Path link = folder.resolve(LINK);
        if (Files.exists(link)) {
            Path known =
                    place.resolve("data").resolve(Files.readString(link, UTF_8).trim());
            if (Files.isDirectory(known)) {
                return known.resolve("files");
            }
        }
        String name = UUID.randomUUID().toString();
        Path standIn = Files.createDirectories(place.resolve("data").resolve(name));
        Files.writeString(standIn.resolve(OWNER), folder.toRealPath().toString(), UTF_8);
        Files.writeString(link, name, UTF_8);
        return Files.createDirectories(standIn.resolve("files"));
    }

    private void sweep() throws IOException {
        Path all = Files.createDirectories(place.resolve("data"));
        try (Stream<Path> standIns = Files.list(all)) {
            for (Path standIn : standIns.toList()) {
                if (isForgotten(standIn)) {
                    delete(standIn);
                }
            }
        }
    }

    private static boolean isForgotten(Path standIn) throws IOException {
        Path owner = standIn.resolve(OWNER);
        if (!Files.exists(owner)) {
            return false;
        }
        Path link = Path.of(Files.readString(owner, UTF_8)).resolve(LINK);
        return !Files.exists(link)
                || !Files.readString(link, UTF_8).trim().equals(String.valueOf(standIn.getFileName()));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        openForAll(to);
    }

    private static void openForAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
                rights.add(PosixFilePermission.OTHERS_READ);
                if (rights.contains(PosixFilePermission.OWNER_EXECUTE)) {
                    rights.add(PosixFilePermission.OTHERS_EXECUTE);
                }
                Files.setPosixFilePermissions(path, rights);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
