package org.gongshi.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongshi.local.processes.Supervisor.RestartPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final RestartPolicy AT_ONCE = new RestartPolicy(2, Duration.ofMinutes(1), Duration.ofMillis(1));

    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    /** Writes its number to a file, which is its readiness, and has a child of its own. */
    private Service sleeper(String name) {
        Path ready = folder.resolve(name + ".ready");
        return service(name, "echo $$ >> " + ready + "; sleep 60 & sleep 60", () -> Files.exists(ready));
    }

    private Service service(String name, String script, Readiness readiness) {
        return new Service(
                name,
                List.of("sh", "-c", script),
                Map.of("PATH", System.getenv("PATH")),
                folder.resolve(name + ".log"),
                readiness,
                SOON,
                Duration.ofSeconds(2));
    }

    private Supervisor supervisor(RestartPolicy restarts) {
        return new Supervisor(new PidFiles(folder), restarts, (name, state) -> said.add(name + " " + state));
    }

    private List<ProcessHandle> started(String name) throws Exception {
        return Files.readAllLines(folder.resolve(name + ".ready")).stream()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
    }

    @Test
    void closingEndsAServiceAndItsChildren() throws Exception {
        List<ProcessHandle> all;
        try (Supervisor supervisor = supervisor(RestartPolicy.NEVER)) {
            supervisor.start(List.of(sleeper("one"), sleeper("two")));
            all = ProcessHandle.current().descendants().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(6);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aServiceThatDiesIsStartedAgain() throws Exception {
        try (Supervisor supervisor = supervisor(AT_ONCE)) {
            supervisor.start(List.of(sleeper("one")));
            started("one").forEach(ProcessHandle::destroyForcibly);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(Files.readAllLines(folder.resolve("one.ready"))).hasSize(2);
                assertThat(supervisor.states()).containsExactly(new Supervisor.State("one", true, 1));
            });
        }
    }

    @Test
    void aServiceThatKeepsDyingIsGivenUpLoudly() throws Exception {
        try (Supervisor supervisor = supervisor(AT_ONCE)) {
            supervisor.start(List.of(service("flop", "sleep 0.3; echo out of luck", () -> true)));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(said)
                            .anySatisfy(line -> assertThat(line).contains("flop GIVEN UP", "out of luck")));
            assertThat(supervisor.states()).containsExactly(new Supervisor.State("flop", false, 3));
        }
    }

    @Test
    void aServiceThatDiesAtStartIsReportedWithItsLastWords() {
        try (Supervisor supervisor = supervisor(AT_ONCE)) {
            assertThatThrownBy(
                            () -> supervisor.start(List.of(service("flop", "echo no such luck; exit 3", () -> false))))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("flop ended with code 3 before it was ready")
                    .hasMessageContaining("no such luck");
        }
    }
}
