package org.gongshi.search.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import tools.jackson.databind.JsonNode;

/** Contents told apart by a number. It finds what went wrong, not what somebody forged on purpose. */
final class Fingerprints {
    private Fingerprints() {}

    /** Length and checksum of the text: the engine gives a document back as it was written. */
    static long of(JsonNode document) {
        byte[] text = document.toString().getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32C();
        checksum.update(text, 0, text.length);
        return (long) text.length << Integer.SIZE | checksum.getValue();
    }
}
