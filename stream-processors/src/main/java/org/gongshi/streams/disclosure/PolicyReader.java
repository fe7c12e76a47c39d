package org.gongshi.streams.disclosure;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the policy that comes with this build, or one that takes its place. */
final class PolicyReader {
    private static final String RESOURCE = "/disclosure/policy.yaml";
    private static final String OVERLAY = "disclosure";
    private static final int HASH_BYTES = 4;
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, absent -> absent.setNullHandling(EMPTY))
            .withConfigOverride(Set.class, absent -> absent.setNullHandling(EMPTY))
            .withConfigOverride(String.class, absent -> absent.setNullHandling(EMPTY))
            .build();

    private PolicyReader() {}

    static PolicyFile shipped() {
        try (var stream = Objects.requireNonNull(PolicyReader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return YAML.readValue(stream, PolicyFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other rules stand under other keys of the same file; where it holds no policy the shipped one stays. */
    static PolicyFile read(Path overlay) {
        try {
            var node = YAML.readTree(Files.readString(overlay)).path(OVERLAY);
            return node.isMissingNode() ? shipped() : marked(YAML.treeToValue(node, PolicyFile.class), node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version also says that, and which, other rules were used. */
    private static PolicyFile marked(PolicyFile file, JsonNode node) {
        return new PolicyFile(
                file.version() + "+" + hash(node.toString()),
                file.views(),
                file.withholding(),
                file.persons(),
                file.names(),
                file.addressStops(),
                file.masks());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
