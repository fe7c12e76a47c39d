package org.gongshi.ingest.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses to hand out more than so many characters for one record: a quote that nobody closes would take them all. */
final class BoundedReader extends FilterReader {
    private final long limit;
    private long handedOut;

    BoundedReader(Reader in, long limit) {
        super(in);
        this.limit = limit;
    }

    void beginRecord() {
        handedOut = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = super.read(chars, offset, length);
        count(read);
        return read;
    }

    private void count(int characters) throws IOException {
        handedOut += characters;
        if (handedOut > limit) {
            throw new BrokenFile();
        }
    }
}
