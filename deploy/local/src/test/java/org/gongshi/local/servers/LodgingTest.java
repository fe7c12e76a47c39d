package org.gongshi.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LodgingTest {
    @TempDir
    private Path temporary;

    private Lodging lodging = new Lodging(Path.of(""));
    private Path folder = Path.of("");

    @BeforeEach
    void makeAFolder() throws IOException {
        lodging = new Lodging(temporary.resolve("lodging"));
        folder = Files.createDirectories(temporary.resolve("data/elasticsearch"));
    }

    @Test
    void aStandInStaysTheSameFromStartToStart() throws IOException {
        Path first = lodging.standInFor(folder);
        Files.writeString(first.resolve("index"), "kept");

        assertThat(lodging.standInFor(folder)).isEqualTo(first);
        assertThat(first.resolve("index")).hasContent("kept");
    }

    @Test
    void aStandInWhoseFolderWasDeletedIsDeletedByTheNextStart() throws IOException {
        Path first = lodging.standInFor(folder);
        Files.delete(folder.resolve("location"));

        Path second = lodging.standInFor(folder);

        assertThat(second).isNotEqualTo(first).isEmptyDirectory();
        assertThat(first).doesNotExist();
    }

    @Test
    void theStandInOfAnotherFolderIsLeftAlone() throws IOException {
        Path other = lodging.standInFor(Files.createDirectories(temporary.resolve("other")));

        lodging.standInFor(folder);

        assertThat(other).exists();
    }

    @Test
    void aCopyIsMadeOnceAndOpenToAll() throws IOException {
        Path program = Files.writeString(folder.resolve("run"), "#!/bin/sh");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        Path copy = lodging.copyOf(folder);

        assertThat(lodging.copyOf(folder)).isEqualTo(copy);
        assertThat(Files.getPosixFilePermissions(copy.resolve("run")))
                .contains(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
    }
}
