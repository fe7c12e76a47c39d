package org.gongshi.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Records of an Avro object container file, in the published schema or one that resolves to it. */
final class AvroRows implements RawRows {
    private final AvroContainer container;
    private final GenericDatumReader<GenericRecord> reader;
    private final List<Finding> findings;
    private final Limits limits;
    private BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
    private long left;

    private AvroRows(
            AvroContainer container, GenericDatumReader<GenericRecord> reader, List<Finding> findings, Limits limits) {
        this.container = container;
        this.reader = reader;
        this.findings = findings;
        this.limits = limits;
    }

    static AvroRows open(Path file, String type, Limits limits) throws IOException {
        var container = AvroContainer.open(file, limits);
        try {
            Schema written = new Schema.Parser().parse(container.schema());
            Schema published = published(type);
            if (written.getType() != Schema.Type.RECORD) {
                throw new BrokenFile(ErrorCode.AVRO_SCHEMA, "");
            }
            var reader = new GenericDatumReader<GenericRecord>(written, published);
            return new AvroRows(container, reader, unknown("", written, published), limits);
        } catch (AvroRuntimeException invalid) {
            container.close();
            throw new BrokenFile(ErrorCode.AVRO_SCHEMA, "");
        } catch (IOException broken) {
            container.close();
            throw broken;
        }
    }

    /** Registers have none. */
    private static Schema published(String type) throws IOException {
        try (InputStream in = AvroRows.class.getResourceAsStream("/schemas/" + type + ".avsc")) {
            if (in == null) {
                throw new BrokenFile(ErrorCode.AVRO_SCHEMA, "");
            }
            return new Schema.Parser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Fields that the writer has and nobody reads. */
    private static List<Finding> unknown(String prefix, Schema written, Schema published) {
        List<Finding> unknown = new ArrayList<>();
        for (Schema.Field field : written.getFields()) {
            Schema.Field known = published.getField(field.name());
            String path = prefix + field.name();
            if (known == null) {
                unknown.add(Finding.of(ErrorCode.COLUMN_UNKNOWN, path, "").in(path));
            } else {
                unknown.addAll(unknownInside(path + ".", record(field.schema()), record(known.schema())));
            }
        }
        return unknown;
    }

    private static List<Finding> unknownInside(String prefix, @Nullable Schema written, @Nullable Schema published) {
        return written == null || published == null ? List.of() : unknown(prefix, written, published);
    }

    private static @Nullable Schema record(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema;
            case UNION ->
                schema.getTypes().stream()
                        .filter(type -> type.getType() == Schema.Type.RECORD)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (left == 0) {
            var block = container.next();
            if (block == null) {
                return null;
            }
            left = block.records();
            decoder = DecoderFactory.get().binaryDecoder(block.bytes(), null);
        }
        left--;
        return row();
    }

    private RawRow row() throws IOException {
        ObjectNode body;
        try {
            body = AvroJson.object(reader.read(null, decoder));
        } catch (IOException | RuntimeException broken) {
            throw new BrokenFile(
                    broken instanceof AvroRuntimeException ? ErrorCode.AVRO_SCHEMA : ErrorCode.TABLE_UNREADABLE, "");
        }
        byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
        return json.length > limits.rowBytes()
                ? new RawRow.Lost(ErrorCode.TOO_LARGE, List.of(limits.rowBytes() + " B"))
                : new RawRow.Body(json);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
