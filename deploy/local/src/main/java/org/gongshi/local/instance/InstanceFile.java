package org.gongshi.local.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a running instance tells other commands: {@code instance.json} in its data folder. */
record InstanceFile(long pid, int portOffset, boolean ready) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The file of an instance that was killed is still there, so it counts for its own process only. */
    static boolean isReady(Path data, long pid) {
        return read(data).filter(file -> file.ready() && file.pid() == pid).isPresent();
    }

    private static Optional<InstanceFile> read(Path data) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file(data)), InstanceFile.class));
        } catch (IOException | JacksonException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    void write(Path data) throws IOException {
        Path unfinished = data.resolve("instance.json.new");
        Files.writeString(unfinished, JSON.writeValueAsString(this));
        Files.move(unfinished, file(data), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Path data) {
        return data.resolve("instance.json");
    }
}
