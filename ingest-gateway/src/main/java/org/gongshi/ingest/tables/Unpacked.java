package org.gongshi.ingest.tables;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.gongshi.ingest.checks.ErrorCode;

/** Counts what comes out of a packed file, all its parts together, and stops what only wants to fill the memory. */
final class Unpacked {
    /** Sheets of equal rows are packed to a hundredth; beyond twice that nobody wrote them by hand. */
    private static final long RATIO = 250;
    /** Below this size no ratio hurts. */
    private static final long HARMLESS = 16 << 20;
    /** Bytes between two angle brackets: an element with all its attributes, or a comment. */
    private static final int TAG = 1 << 16;

    private final long limit;
    private long total;

    Unpacked(long limit) {
        this.limit = limit;
    }

    InputStream of(InputStream in, long packed) {
        return new Part(in, Math.max(packed, 1));
    }

    private final class Part extends FilterInputStream {
        private final long packed;
        private long size;
        private boolean inTag;
        private int tag;

        Part(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = unpack(bytes, offset, length);
            if (read > 0) {
                size += read;
                total += read;
                if (total > limit || (size > HARMLESS && size / packed > RATIO)) {
                    throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
                }
                watchTags(bytes, offset, read);
            }
            return read;
        }

        private int unpack(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (ZipException | EOFException broken) {
                throw new BrokenFile();
            }
        }

        private void watchTags(byte[] bytes, int offset, int length) throws IOException {
            for (int place = offset; place < offset + length; place++) {
                if (inTag && ++tag > TAG) {
                    throw new BrokenFile(ErrorCode.TABLE_BOMB, "");
                }
                if (bytes[place] == '<') {
                    inTag = true;
                    tag = 0;
                } else if (bytes[place] == '>') {
                    inTag = false;
                }
            }
        }
    }
}
