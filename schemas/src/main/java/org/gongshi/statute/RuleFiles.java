package org.gongshi.statute;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The texts of the rules by name of file, and a short name for exactly these texts. */
record RuleFiles(Map<String, JsonNode> files, String version) {
    private static final Set<String> NAMES = Set.of(
            "publication-deadlines",
            "withdrawal-deadlines",
            "publicity-periods",
            "holds",
            "review-limits",
            "stages",
            "duties",
            "time-limits",
            "reports",
            "file-grades");

    /** An overlay may hold this file as well, which is read by whoever discloses. */
    private static final String DISCLOSURE = "disclosure";

    /** And this one, read by whoever sends decisions to receivers. */
    private static final String CREDIT = "credit";

    private static final Set<String> OF_OTHERS = Set.of(DISCLOSURE, CREDIT);

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** What comes with this library. The version is the first 12 hexadecimal digits of the SHA-256 of the texts. */
    static RuleFiles shipped() {
        Map<String, String> texts =
                new TreeMap<>(NAMES.stream().collect(Collectors.toMap(name -> name, RuleFiles::text)));
        Map<String, JsonNode> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, MAPPER.readTree(text)));
        return new RuleFiles(files, digest(String.join("", texts.values())).substring(0, 12));
    }

    private static String text(String name) {
        String resource = "/statutes/" + name + ".yaml";
        try (var stream = Objects.requireNonNull(RuleFiles.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same files, but those that the overlay holds under their names; its digest is added to the version. */
    RuleFiles with(String overlay) {
        Map<String, JsonNode> replaced = new TreeMap<>(files);
        JsonNode given = tree(overlay);
        Rule.require(given.isObject(), "an overlay is a map from names of rule files to rules");
        for (Map.Entry<String, JsonNode> file : given.properties()) {
            if (!OF_OTHERS.contains(file.getKey())) {
                Rule.require(NAMES.contains(file.getKey()), unknown(file.getKey()));
                replaced.put(file.getKey(), file.getValue());
            }
        }
        return new RuleFiles(replaced, version + "-" + digest(overlay).substring(0, 8));
    }

    private static JsonNode tree(String overlay) {
        try {
            return MAPPER.readTree(overlay);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("an overlay is YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static String unknown(String name) {
        return "no rule file is called '" + name + "'; there are "
                + NAMES.stream().sorted().collect(Collectors.joining(", ")) + ", " + DISCLOSURE + " and " + CREDIT;
    }

    <T> List<T> rules(String name, Class<T> type) {
        JsonNode file = Objects.requireNonNull(files.get(name), name);
        JsonNode rules = file.path("rules");
        Rule.require(rules.isArray() && file.size() == 1, name + ": a rule file is a list called 'rules', and no more");
        return rules.valueStream().map(rule -> rule(name, rule, type)).toList();
    }

    private static <T> T rule(String name, JsonNode rule, Class<T> type) {
        try {
            return MAPPER.treeToValue(rule, type);
        } catch (JacksonException e) {
            String why =
                    e.getCause() instanceof IllegalArgumentException own ? own.getMessage() : e.getOriginalMessage();
            throw new IllegalArgumentException(name + ", " + rule.path("id").asString("a rule") + ": " + why, e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
