package org.gongshi.secrecy;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** One way only to write a JSON value down (RFC 8785), so that whoever signs and whoever checks see the same bytes. */
final class CanonicalJson {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private CanonicalJson() {}

    /** @param value without fractions: how those are written is the one part of the standard that is not kept here */
    static byte[] of(JsonNode value) {
        if (!exists(value)) {
            throw new IllegalArgumentException("a fraction has no canonical form here");
        }
        return CANONICAL.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the value has a canonical form here. */
    static boolean exists(JsonNode value) {
        return (!value.isNumber() || value.isIntegralNumber())
                && value.valueStream().allMatch(CanonicalJson::exists);
    }
}
