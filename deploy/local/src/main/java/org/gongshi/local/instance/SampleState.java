package org.gongshi.local.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the samples of an instance are: {@code samples.json}.
 *
 * @param batchId empty until the gateway has taken them
 */
record SampleState(String batchId, boolean finished) {
    static final SampleState NONE_WANTED = new SampleState("", true);

    private static final JsonMapper JSON = new JsonMapper();

    static SampleState read(Path data) throws IOException {
        Path file = data.resolve("samples.json");
        return Files.exists(file)
                ? JSON.readValue(Files.readString(file), SampleState.class)
                : new SampleState("", false);
    }

    void write(Path data) throws IOException {
        Files.writeString(data.resolve("samples.json"), JSON.writeValueAsString(this));
    }
}
