package org.gongshi.local.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongshi.local.instance.Credentials.AgencyAccess;
import org.gongshi.local.processes.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CredentialsTest {
    @TempDir
    private Path data;

    @Test
    void theyAreForTheirOwnerOnly() throws IOException {
        Credentials.readOrCreate(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("credentials.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theyStayTheSameFromStartToStart() throws IOException {
        Credentials first = Credentials.readOrCreate(data).with("A", new AgencyAccess("示例局", "330106", "key"));
        first.write(data);
        assertThat(Credentials.readOrCreate(data)).isEqualTo(first);
    }

    @Test
    void twoInstancesShareNone(@TempDir Path other) throws IOException {
        Credentials one = Credentials.readOrCreate(data);
        Credentials two = Credentials.readOrCreate(other);
        assertThat(one.admin()).isNotEqualTo(two.admin());
        assertThat(one.adminKeyHash()).hasSize(64).isNotEqualTo(two.adminKeyHash());
    }

    @Test
    void thereIsASupervisorOfEachSort() throws IOException {
        assertThat(Credentials.readOrCreate(data).supervisors())
                .extracting(Credentials.SupervisorAccess::role)
                .containsExactly(
                        "supervisor", "supervisor", "supervisor", "government", "viewer", "social", "administrator");
    }

    @Test
    void whereNothingWasStartedTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> Credentials.read(data))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("./gongshi up");
    }
}
