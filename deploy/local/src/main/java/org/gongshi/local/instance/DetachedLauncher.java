package org.gongshi.local.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongshi.local.servers.Installation;

/** Leaves the real launcher running in a session of its own, and shows what it says until it is ready. */
final class DetachedLauncher {
    private static final int NOT_STARTED = 2;

    private DetachedLauncher() {}

    static int start(Launch launch) throws IOException, InterruptedException {
        Path data = launch.data();
        Path log = Files.createDirectories(data.resolve("logs")).resolve("launcher.log");
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command(launch))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean alive = launcher.isAlive();
                boolean ready = InstanceFile.isReady(data, launcher.pid());
                show(said);
                if (!alive) {
                    return NOT_STARTED;
                }
                if (ready) {
                    System.out.println("./gongshi down stops it");
                    return 0;
                }
                Thread.sleep(200);
            }
        }
    }

    private static List<String> command(Launch launch) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dgongshi.root=" + Installation.root(),
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                "org.gongshi.local.Gongshi",
                "up",
                "--data-dir",
                launch.data().toString(),
                "--port-offset",
                Integer.toString(launch.portOffset())));
        if (launch.isEmpty()) {
            command.add("--empty");
        }
        if (launch.isAmple()) {
            command.add("--ample");
        }
        return command;
    }

    private static void show(RandomAccessFile said) throws IOException {
        byte[] more = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(more);
        System.out.print(new String(more, UTF_8));
        System.out.flush();
    }
}
