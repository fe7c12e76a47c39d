package org.gongshi.local.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log: what a service said before it died. */
final class LogTail {
    private static final int BYTES = 32_768;

    private LogTail() {}

    static String of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> all = new String(end, UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !isFrame(line))
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()))
                    .indent(4);
        } catch (IOException noLog) {
            return "    (no log at " + log + ")\n";
        }
    }

    /** The frames of a stack trace would push the sentence that matters out of sight. */
    private static boolean isFrame(String line) {
        return line.startsWith("\tat ") || line.startsWith("\t... ");
    }
}
