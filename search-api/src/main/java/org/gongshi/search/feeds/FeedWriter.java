package org.gongshi.search.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongshi.exchange.OfficialTable;
import org.gongshi.tables.OfficialColumns;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lines of a feed in one format, as they come. */
interface FeedWriter {
    void write(FeedLine line) throws IOException;

    void end() throws IOException;

    /** One JSON object a line. */
    static FeedWriter ndjson(OutputStream out) {
        return new Ndjson(out);
    }

    /** The official columns, all of them, then what the exchange adds. */
    static FeedWriter csv(OutputStream out, OfficialTable table) throws IOException {
        return new Csv(out, OfficialColumns.of(table));
    }

    /** Lines of JSON. */
    final class Ndjson implements FeedWriter {
        private static final JsonMapper JSON = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();

        private final OutputStream out;

        Ndjson(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(FeedLine line) throws IOException {
            out.write(JSON.writeValueAsBytes(line));
            out.write('\n');
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }

    /** Rows of a table. */
    final class Csv implements FeedWriter {
        private static final List<String> ADDED = List.of("position", "decisionId", "edition", "action", "reason");

        private final CSVPrinter printer;
        private final List<String> codes;

        Csv(OutputStream out, List<String> codes) throws IOException {
            this.printer = new CSVPrinter(new OutputStreamWriter(out, UTF_8), CSVFormat.RFC4180);
            this.codes = codes;
            var header = new ArrayList<>(codes);
            header.addAll(ADDED);
            printer.printRecord(header);
        }

        @Override
        public void write(FeedLine line) throws IOException {
            var cells = new ArrayList<Object>();
            codes.forEach(code -> cells.add(line.columns().getOrDefault(code, "")));
            cells.add(line.position());
            cells.add(line.decisionId());
            cells.add(line.edition());
            cells.add(line.action());
            cells.add(line.reason() == null ? "" : line.reason());
            printer.printRecord(cells);
        }

        @Override
        public void end() throws IOException {
            printer.flush();
        }
    }
}
