package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gongshi.schemas.RegistryUnavailableException;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** A registry that takes connections and never answers: the process gives up at once, and whoever runs it starts it again. */
final class ITSilentRegistry {
    @TempDir
    Path folder;

    @Test
    void theStartFailsWithinSeconds() throws Exception {
        var secrets = folder.resolve("secrets.json");
        DeploymentSecret.create(secrets);
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var start = Instant.now();

            assertThatThrownBy(() -> SpringApplication.run(
                            StreamProcessors.class,
                            "--server.port=0",
                            "--server.address=127.0.0.1",
                            "--GONGSHI_KAFKA=127.0.0.1:1",
                            "--GONGSHI_REGISTRY=http://127.0.0.1:" + silent.getLocalPort(),
                            "--GONGSHI_DATA_DIR=" + folder,
                            "--GONGSHI_SECRETS=" + secrets))
                    .hasStackTraceContaining(RegistryUnavailableException.class.getName());
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
