package org.gongshi.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.gongshi.exchange.DayBegan;

/**
 * Records of the exchange as bytes: a zero, the schema's id in four bytes, big-endian, then Avro's binary form
 * (Confluent's wire format). Safe for use by several threads.
 */
public final class ExchangeRecords {
    private static final byte MAGIC = 0;
    private static final int PREFIX = 1 + Integer.BYTES;
    private static final ThreadLocal<Workspace> WORKSPACES = ThreadLocal.withInitial(Workspace::new);
    private static final String PACKAGE = DayBegan.class.getPackageName();

    static {
        // Avro instantiates only classes that are vouched for: ours, beside its own short list.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackageName().equals(PACKAGE)));
    }

    private final SchemaCatalogue catalogue;
    private final Map<Schema, RecordWriter> writers = new ConcurrentHashMap<>();
    private final Map<Integer, SpecificDatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();

    public ExchangeRecords(SchemaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Asks for the ids of all we may write, so that a missing schema stops the start, not the first record. */
    public void resolveWriters() {
        Topics.RECORDS.stream().map(SpecificData.get()::getSchema).forEach(catalogue::idOf);
    }

    /** @throws RegistryUnavailableException if the schema's id cannot be learned */
    public byte[] encode(SpecificRecord value) {
        var schema = value.getSchema();
        var id = catalogue.idOf(schema);
        var workspace = WORKSPACES.get();
        try {
            return workspace.encode(id, writers.computeIfAbsent(schema, RecordWriter::new), value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What encoding needs anew for each record, kept for the thread's next. */
    private static final class Workspace {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

        byte[] encode(int id, RecordWriter writer, SpecificRecord value) throws IOException {
            bytes.reset();
            bytes.write(MAGIC);
            bytes.write(id >>> 24);
            bytes.write(id >>> 16);
            bytes.write(id >>> 8);
            bytes.write(id);
            // A writer that failed half-way leaves bytes behind.
            var clean = EncoderFactory.get().binaryEncoder(bytes, encoder);
            writer.write(value, clean);
            clean.flush();
            return bytes.toByteArray();
        }
    }

    /**
     * @throws SerializationException if the bytes are no record of ours
     * @throws RegistryUnavailableException if the writer's schema cannot be learned just now
     */
    public SpecificRecord decode(byte[] bytes) {
        if (bytes.length < PREFIX || bytes[0] != MAGIC) {
            throw new SerializationException("not in Confluent's wire format");
        }
        var reader = reader(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt());
        var decoder = DecoderFactory.get().binaryDecoder(bytes, PREFIX, bytes.length - PREFIX, null);
        try {
            var value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over after the record");
            }
            return value;
        } catch (IOException | AvroRuntimeException | ClassCastException | IndexOutOfBoundsException broken) {
            throw new SerializationException(
                    "not a valid " + reader.getExpected().getFullName(), broken);
        }
    }

    private SpecificDatumReader<SpecificRecord> reader(int id) {
        var known = readers.get(id);
        if (known != null) {
            return known;
        }
        var reader = reader(catalogue.schema(id));
        readers.put(id, reader);
        return reader;
    }

    private static SpecificDatumReader<SpecificRecord> reader(Schema written) {
        Class<?> type = SpecificData.get().getClass(written);
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new SerializationException(written.getFullName() + " is not a record of the exchange");
        }
        var expected = SpecificData.get().getSchema(type);
        return new SpecificDatumReader<>(written, expected, SpecificData.getForSchema(expected));
    }
}
