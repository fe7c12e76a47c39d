package org.gongshi.search.opendata;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON, as programs get them everywhere else. */
@Component
final class ChangeWriter {
    private final ObjectWriter json;

    ChangeWriter(JsonMapper json) {
        this.json = json.writerFor(ChangeLine.class);
    }

    void write(OutputStream out, ChangeLine line) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }
}
