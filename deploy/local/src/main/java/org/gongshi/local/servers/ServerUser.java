package org.gongshi.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongshi.local.processes.StartFailure;

/**
 * The user a server that refuses root runs as: ourselves, or for root the kernel's overflow user ("nobody", which
 * needs no entry anywhere). That user may be unable to enter the folders of this checkout (a clone under /root), so
 * what it can't reach is kept in {@link Lodging} instead.
 */
sealed interface ServerUser {
    /** What to put before a command so that it runs as this user. */
    List<String> prefix();

    /** The folder itself, or a copy of it that this user can read and run. */
    Path readable(Path folder) throws IOException;

    /** The folder itself, or one that stands for it and that this user can reach. */
    Path writable(Path folder) throws IOException;

    /** Gives this user everything in the folder. */
    void own(Path folder) throws IOException;

    static ServerUser choose() {
        boolean root = "root".equals(System.getProperty("user.name")) || isRoot(Path.of("/proc/self"));
        return root ? new Nobody(Lodging.STANDARD) : new Ourselves();
    }

    private static boolean isRoot(Path process) {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(process, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }

    /** An ordinary user needs no arrangement. */
    record Ourselves() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public Path readable(Path folder) {
            return folder;
        }

        @Override
        public Path writable(Path folder) {
            return folder;
        }

        @Override
        public void own(Path folder) {}
    }

    /** User and group 65534. */
    record Nobody(Lodging lodging) implements ServerUser {
        private static final int ID = 65534;

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid", "" + ID, "--regid", "" + ID, "--clear-groups");
        }

        @Override
        public Path readable(Path folder) throws IOException {
            return may("-r", anyFileOf(folder.resolve("lib"))) ? folder : lodging.copyOf(folder);
        }

        /** Where one file of a program can be read, all can: they were unpacked together. */
        private static Path anyFileOf(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(Files::isRegularFile).findFirst().orElse(folder);
            }
        }

        @Override
        public Path writable(Path folder) throws IOException {
            own(folder);
            return may("-w", folder) ? folder : lodging.standInFor(folder);
        }

        @Override
        public void own(Path folder) throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList()) {
                    Files.setAttribute(path, "unix:uid", ID, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", ID, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }

        /** Asked of the kernel as that user, which knows of every parent folder and access list. */
        private boolean may(String right, Path path) throws IOException {
            List<String> question = new ArrayList<>(prefix());
            question.addAll(List.of("test", right, path.toString()));
            try {
                Process answer = new ProcessBuilder(question)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return answer.waitFor(10, TimeUnit.SECONDS) && answer.exitValue() == 0;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            } catch (IOException noSetpriv) {
                throw new StartFailure(
                        "Elasticsearch refuses to run as root and setpriv, which would lend it another user, is missing; install util-linux or run as an ordinary user",
                        noSetpriv);
            }
        }
    }
}
