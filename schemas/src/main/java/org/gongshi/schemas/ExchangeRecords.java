package org.gongshi.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
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
    private static final String PACKAGE = DayBegan.class.getPackageName();

    static {
        // Avro instantiates only classes that are vouched for: ours, beside its own short list.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackageName().equals(PACKAGE)));
    }

    private final SchemaCatalogue catalogue;
    private final Map<Schema, SpecificDatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();
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
        var bytes = new ByteArrayOutputStream(512);
        bytes.write(MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(catalogue.idOf(schema))
                .array());
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            writers.computeIfAbsent(schema, ExchangeRecords::writer).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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

    private static SpecificDatumWriter<SpecificRecord> writer(Schema schema) {
        return new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }
}
