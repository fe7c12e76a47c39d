package org.gongshi.search.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongshi.exchange.OfficialTable;
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

    /** A table with its header. */
    static FeedWriter csv(OutputStream out, OfficialTable table, Charset charset) throws IOException {
        return new Csv(out, table, charset);
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
        private final CSVPrinter printer;
        private final List<String> codes;

        Csv(OutputStream out, OfficialTable table, Charset charset) throws IOException {
            this.printer = new CSVPrinter(new OutputStreamWriter(out, charset), CSVFormat.RFC4180);
            this.codes = FeedColumns.codes(table);
            printer.printRecord(FeedColumns.header(table));
        }

        @Override
        public void write(FeedLine line) throws IOException {
            printer.printRecord(FeedColumns.cells(line, codes));
        }

        @Override
        public void end() throws IOException {
            printer.flush();
        }
    }
}
