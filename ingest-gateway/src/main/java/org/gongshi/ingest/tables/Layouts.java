package org.gongshi.ingest.tables;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The layouts and code lists that come with the gateway, newest layout first, and the columns named after members. */
final class Layouts {
    private static final List<String> NAMES = List.of("penalties", "permits", "penalties-2015", "permits-2015");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    String.class, text -> text.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();
    private static final JsonMapper JSON = new JsonMapper();
    /** Objects in a list have their place in the name: {@code documents.0.title}. */
    private static final int PLACES = 10;

    static final List<Layout> SHIPPED = NAMES.stream().map(Layouts::layout).toList();
    static final Map<String, CodeList> CODES = codes();

    private Layouts() {}

    private static Layout layout(String name) {
        return YAML.readValue(bytes("/tables/" + name + ".yaml"), Layout.class);
    }

    private static Map<String, CodeList> codes() {
        return YAML.readValue(bytes("/tables/codes.yaml"), new TypeReference<>() {});
    }

    static Layout named(String name) {
        return SHIPPED.stream()
                .filter(layout -> layout.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Layout> of(String type) {
        return SHIPPED.stream().filter(layout -> layout.of().equals(type)).toList();
    }

    /** Members that the published schema of a type asks for. */
    static List<String> required(String type) {
        return schema(type)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** A column for each member of a type's published schema. */
    static List<Column> generic(String type) {
        List<Column> columns = new ArrayList<>();
        addMembers(columns, "", schema(type));
        return columns;
    }

    private static void addMembers(List<Column> columns, String prefix, JsonNode object) {
        for (var member : object.path("properties").properties()) {
            add(columns, prefix + member.getKey(), member.getValue());
        }
    }

    private static void add(List<Column> columns, String path, JsonNode member) {
        JsonNode items = member.path("items");
        if (member.has("properties")) {
            addMembers(columns, path + ".", member);
        } else if (items.has("properties")) {
            for (int place = 0; place < PLACES; place++) {
                addMembers(columns, path + "." + place + ".", items);
            }
        } else {
            columns.add(Column.generic(path, type(member)));
        }
    }

    private static CellType type(JsonNode member) {
        return switch (member.path("type").asString("")) {
            case "array" -> CellType.LIST;
            case "boolean" -> CellType.FLAG;
            case "integer" -> CellType.INTEGER;
            default -> member.path("format").asString("").equals("date") ? CellType.DATE : CellType.TEXT;
        };
    }

    private static JsonNode schema(String type) {
        return JSON.readTree(bytes("/schemas/" + type + ".json"));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Layouts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
