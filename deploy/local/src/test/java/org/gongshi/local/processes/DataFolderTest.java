package org.gongshi.local.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @Test
    void aFolderInUseIsRefusedAndNamesItsHolder(@TempDir Path folder) {
        try (DataFolder held = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(held.path()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data-dir");
        }
    }

    @Test
    void aFolderGivenBackCanBeTakenAgain(@TempDir Path folder) {
        DataFolder.take(folder).close();
        DataFolder.take(folder).close();
    }

    @Test
    void aNearlyFullDiskIsRefusedWithWhatIsNeeded(@TempDir Path folder) {
        assertThatThrownBy(() -> DataFolder.requireSpace(folder, Long.MAX_VALUE >> 20))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("MiB are free")
                .hasMessageContaining("gongshi.min-free-disk-mb");
    }
}
