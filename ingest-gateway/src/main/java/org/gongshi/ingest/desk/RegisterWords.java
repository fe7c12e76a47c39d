package org.gongshi.ingest.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What fields of registers' entries are called: in Chinese by the published schemas, in English by their names. */
@Component
final class RegisterWords {
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();
    private final DeskWording wording;

    RegisterWords(DeskWording wording) {
        this.wording = wording;
    }

    String register(String name, Locale locale) {
        return wording.code(locale, "register", name);
    }

    String field(String register, String name, Locale locale) {
        String own = wording.textOrEmpty(locale, "entry." + name);
        if (!own.isEmpty()) {
            return own;
        }
        JsonNode description = schemas.computeIfAbsent(register, RegisterWords::schema)
                .path("properties")
                .path(name)
                .path("description");
        boolean chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return chinese && description.isString() ? brief(description.stringValue()) : spaced(name);
    }

    /** A value as people read it; codes have words where the desk has them. */
    String value(Object value, Locale locale) {
        return wording.code(locale, "entryCode", String.valueOf(value));
    }

    /** The name before its explanation. */
    private static String brief(String description) {
        return description.replaceAll("[；，：（,;(].*", "").replaceAll("^[A-Z_]+ .*", "状态");
    }

    /** {@code certificateUntil} as "Certificate until". */
    private static String spaced(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static JsonNode schema(String register) {
        try (InputStream in = RegisterWords.class.getResourceAsStream("/schemas/" + register + ".json")) {
            return in == null ? MissingNode.getInstance() : new JsonMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
