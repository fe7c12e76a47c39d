package org.gongshi.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code tables/*.yaml}: the gateway reads rows by them, receivers get rows by them. */
final class TableFiles {
    private static final YAMLMapper YAML = new YAMLMapper();

    private TableFiles() {}

    static JsonNode read(String name) {
        String resource = "/tables/" + name + ".yaml";
        try (var stream = Objects.requireNonNull(TableFiles.class.getResourceAsStream(resource), resource)) {
            return YAML.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
