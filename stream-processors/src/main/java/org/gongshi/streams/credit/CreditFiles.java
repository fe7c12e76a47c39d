package org.gongshi.streams.credit;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code credit/*.yaml}, or what takes the place of one. */
final class CreditFiles {
    private static final String OVERLAY = "credit";
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, absent -> absent.setNullHandling(EMPTY))
            .withConfigOverride(Set.class, absent -> absent.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, absent -> absent.setNullHandling(EMPTY))
            .withConfigOverride(String.class, absent -> absent.setNullHandling(EMPTY))
            .build();

    private CreditFiles() {}

    static <T> T shipped(String name, Class<T> type) {
        var resource = "/credit/" + name + ".yaml";
        try (var stream = Objects.requireNonNull(CreditFiles.class.getResourceAsStream(resource), resource)) {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other rules stand under other keys of the same file. */
    static <T> T replaced(String name, Class<T> type, Path overlay) {
        try {
            var node = YAML.readTree(Files.readString(overlay)).path(OVERLAY);
            return node.isMissingNode() ? shipped(name, type) : YAML.treeToValue(node, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
