package org.gongshi.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of index: what it is made from, and what readers call it. Its definition is the resource of its name; the property
 * {@code removed} (boolean) and {@code id} (keyword) belong to every definition.
 *
 * @param name what readers ask, unless the deployment says otherwise ({@link IndexSettings#alias(IndexKind)})
 */
public record IndexKind(String name) {
    public static final IndexKind DECISIONS = new IndexKind("decisions");
    public static final IndexKind EDITIONS = new IndexKind("editions");
    public static final IndexKind DELIVERIES = new IndexKind("deliveries");
    public static final IndexKind REGISTERS = new IndexKind("registers");
    public static final IndexKind CARDS = new IndexKind("cards");
    public static final IndexKind INDICATORS = new IndexKind("indicators");

    private static final int DIGITS = 8;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<String>> NOT_GIVEN_BACK = new ConcurrentHashMap<>();

    String definition() {
        String resource = "/index/" + name + ".json";
        try (var stream = IndexKind.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths of what is searched and never given back: the definition leaves it out of the stored source. */
    List<String> notGivenBack() {
        return NOT_GIVEN_BACK.computeIfAbsent(
                name,
                any -> JSON.readTree(definition())
                        .at("/mappings/_source/excludes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    /** What the names of its indexes of this generation begin with, of any definition. */
    String family(int generation) {
        return "%s-g%d-".formatted(name, generation);
    }

    /** What the names of its indexes begin with: a changed definition is another index, and so is another generation. */
    String prefix(int generation) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(definition().getBytes(StandardCharsets.UTF_8));
            return family(generation) + HexFormat.of().formatHex(digest).substring(0, DIGITS) + "-";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
