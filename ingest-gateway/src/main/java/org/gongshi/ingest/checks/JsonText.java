package org.gongshi.ingest.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bytes from outside as a JSON object, or why they are none. Strict: UTF-8, no member twice, nothing after the end. */
public final class JsonText {
    /** A decision is four deep; whoever nests deeper wants to hurt. */
    private static final int DEPTH = 32;

    private static final int NUMBER_DIGITS = 40;
    private static final int NAME_CHARACTERS = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(NUMBER_DIGITS)
                            .maxNameLength(NAME_CHARACTERS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** What the bytes are. */
    public sealed interface Read {}

    /** An object. */
    public record Tree(ObjectNode node) implements Read {}

    /** Nothing that can be checked further. */
    public record Unreadable(List<Finding> findings) implements Read {}

    /** Reads no further than one byte beyond the limit. */
    public static Read read(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        return bytes.length > limit ? unreadable(ErrorCode.TOO_LARGE, limit + " B") : read(bytes);
    }

    public static Read read(byte[] bytes) {
        String text = decoded(bytes);
        if (text == null) {
            return unreadable(ErrorCode.INVALID_UTF8);
        }
        if (text.isBlank()) {
            return unreadable(ErrorCode.EMPTY);
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            return node instanceof ObjectNode object ? new Tree(object) : unreadable(ErrorCode.NOT_AN_OBJECT);
        } catch (StreamConstraintsException huge) {
            return unreadable(ErrorCode.BEYOND_MEASURE);
        } catch (JacksonException malformed) {
            return unreadable(code(malformed), place(malformed));
        }
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static ErrorCode code(JacksonException malformed) {
        boolean twice = malformed instanceof StreamReadException
                && malformed.getOriginalMessage() != null
                && malformed.getOriginalMessage().startsWith("Duplicate Object property");
        return twice ? ErrorCode.DUPLICATE_MEMBER : ErrorCode.MALFORMED_JSON;
    }

    private static String[] place(JacksonException malformed) {
        var at = malformed.getLocation();
        return at == null
                ? new String[] {"1", "1"}
                : new String[] {String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr())};
    }

    private static Unreadable unreadable(ErrorCode code, String... arguments) {
        return new Unreadable(List.of(Finding.of(code, arguments)));
    }
}
