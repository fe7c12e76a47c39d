package org.gongshi.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongshi.local.processes.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked servers in the build folders of this checkout, and the JDK that runs them. Read only: everything a
 * server writes is in the data folder.
 *
 * @param kafka folder of the broker's jars
 * @param registry folder of {@code quarkus-run.jar}
 * @param elasticsearch folder with {@code bin/elasticsearch}
 */
public record Installation(Path kafka, Path registry, Path elasticsearch, Path jdk) {
    /** Looks in the checkout named by {@code gongshi.root}, else in the one around the working directory. */
    public static Installation find() {
        Path root = root();
        Path servers = root.resolve("deploy/local/target/servers");
        return new Installation(
                present(root.resolve("deploy/local/kafka/target/broker")),
                present(servers.resolve("registry")),
                present(servers.resolve("elasticsearch-" + Versions.ELASTICSEARCH)),
                ourJdk());
    }

    /** The checkout's root folder. */
    public static Path root() {
        for (Path at = Path.of(System.getProperty("gongshi.root", "")).toAbsolutePath();
                at != null;
                at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("deploy/local/pom.xml"))) {
                return at;
            }
        }
        throw new StartFailure(
                "the checkout was not found; run ./gongshi in it, or name it with -Dgongshi.root=FOLDER");
    }

    private static Path present(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        throw new StartFailure(
                "the servers are not unpacked (%s is missing); run: mvn -DskipTests package -pl schemas,deploy/local/kafka,deploy/local"
                        .formatted(folder));
    }

    private static Path ourJdk() {
        @Nullable String home = System.getProperty("java.home");
        if (home == null || !Files.isExecutable(Path.of(home, "bin/java"))) {
            throw new StartFailure(
                    "there is no JDK at %s any more; set JAVA_HOME to a JDK of at least 25".formatted(home));
        }
        return Path.of(home);
    }

    String java() {
        return jdk.resolve("bin/java").toString();
    }
}
