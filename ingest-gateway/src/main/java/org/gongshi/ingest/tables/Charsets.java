package org.gongshi.ingest.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out in which encoding a file of text is. Lines of Chinese text in GB18030 are practically never valid UTF-8: so the
 * first lines vote, and a few lines of another encoding among them don't make the others unreadable.
 */
final class Charsets {
    static final Charset GB18030 = Charset.forName("GB18030");
    /** Lines with other than ASCII characters. */
    private static final int VOTES = 2_000;

    private final InputStream in;
    private int valid;
    private int invalid;

    private Charsets(InputStream in) {
        this.in = in;
    }

    static Charset of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            in.reset();
            return new Charsets(in).elected();
        }
    }

    private Charset elected() throws IOException {
        while (valid + invalid < VOTES && readLine()) {
            // Every line votes.
        }
        return invalid > valid ? GB18030 : StandardCharsets.UTF_8;
    }

    /** False at the end. */
    private boolean readLine() throws IOException {
        int following = 0;
        boolean ascii = true;
        boolean sound = true;
        int next = in.read();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            ascii &= next < 0x80;
            if (following > 0) {
                sound &= (next & 0xC0) == 0x80;
                following--;
            } else {
                following = following(next);
                sound &= following >= 0;
            }
        }
        sound &= following <= 0;
        if (!ascii) {
            valid += sound ? 1 : 0;
            invalid += sound ? 0 : 1;
        }
        return next >= 0;
    }

    /** Bytes that follow the first of a character in UTF-8; -1 if no character begins so. */
    private static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return 1;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 2;
        }
        return first >= 0xF0 && first < 0xF5 ? 3 : -1;
    }
}
