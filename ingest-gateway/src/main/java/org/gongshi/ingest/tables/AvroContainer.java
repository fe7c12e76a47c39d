package org.gongshi.ingest.tables;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.gongshi.ingest.checks.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of an object container file (Avro 1.12 specification, "Object Container Files"). Avro's own reader allocates what
 * a block says it needs, however much that is; this one takes no block above a size, packed or not.
 */
final class AvroContainer implements Closeable {
    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int SYNC = 16;
    private static final int BLOCK = 64 << 20;
    private static final int METADATA = 1 << 20;
    private static final int MOST_SHIFT = 63;

    private final DataInputStream in;
    private final long unpackedLimit;
    private final byte[] sync = new byte[SYNC];
    private String schema = "";
    private String codec = "null";
    private long unpacked;

    private AvroContainer(DataInputStream in, long unpackedLimit) {
        this.in = in;
        this.unpackedLimit = unpackedLimit;
    }

    /** Records, still encoded. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares blocks.
    record Block(long records, byte[] bytes) {}

    static AvroContainer open(Path file, Limits limits) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        var container = new AvroContainer(in, limits.unpackedBytes());
        try {
            container.readHeader();
            return container;
        } catch (EOFException torn) {
            in.close();
            throw new BrokenFile();
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    String schema() {
        return schema;
    }

    private void readHeader() throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new BrokenFile();
        }
        for (long entries = readLong(); entries != 0; entries = readLong()) {
            if (entries < 0) {
                readLong();
            }
            if (Math.abs(entries) > METADATA || entries == Long.MIN_VALUE) {
                throw new BrokenFile();
            }
            for (long entry = Math.abs(entries); entry > 0; entry--) {
                put(new String(bytes(METADATA), StandardCharsets.UTF_8), bytes(METADATA));
            }
        }
        in.readFully(sync);
        if (!codec.equals("null") && !codec.equals("deflate")) {
            throw new BrokenFile(ErrorCode.AVRO_CODEC, codec.matches("[a-z0-9]{1,20}") ? codec : "?");
        }
    }

    private void put(String key, byte[] value) {
        switch (key) {
            case "avro.schema" -> schema = new String(value, StandardCharsets.UTF_8);
            case "avro.codec" -> codec = new String(value, StandardCharsets.UTF_8);
            default -> {}
        }
    }

    /** The next block; null at the end. */
    @Nullable
    Block next() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return null;
        }
        in.reset();
        try {
            long records = readLong();
            byte[] bytes = bytes(BLOCK);
            byte[] end = new byte[SYNC];
            in.readFully(end);
            if (records < 0 || !Arrays.equals(end, sync)) {
                throw new BrokenFile();
            }
            return new Block(records, codec.equals("deflate") ? inflated(bytes) : bytes);
        } catch (EOFException torn) {
            throw new BrokenFile();
        }
    }

    private byte[] inflated(byte[] packed) throws IOException {
        var inflater = new Inflater(true);
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            byte[] bytes = inflating.readNBytes(BLOCK + 1);
            unpacked += bytes.length;
            if (bytes.length > BLOCK || unpacked > unpackedLimit) {
                throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
            }
            return bytes;
        } catch (java.util.zip.ZipException malformed) {
            throw new BrokenFile();
        } finally {
            inflater.end();
        }
    }

    private byte[] bytes(int most) throws IOException {
        long length = readLong();
        if (length < 0 || length > most) {
            throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Zigzag, seven bits a byte. */
    private long readLong() throws IOException {
        long value = 0;
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new BrokenFile();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
