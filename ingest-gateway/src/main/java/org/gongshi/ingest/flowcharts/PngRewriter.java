package org.gongshi.ingest.flowcharts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes a PNG and writes its pixels anew: texts, profiles, and what hangs on behind the picture stay out. */
final class PngRewriter {
    /** A drawing of 5,000 by 5,000; 100 MB while it is open. */
    static final long PIXELS = 25_000_000;

    private PngRewriter() {}

    static Rewriting rewrite(byte[] sent) {
        try {
            return decode(sent);
        } catch (IOException | RuntimeException broken) {
            // The JDK's reader answers some damage with exceptions of programming.
            return Rewriting.unreadable(ChartType.PNG);
        }
    }

    private static Rewriting decode(byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            // Without metadata: compressed texts and profiles are not even unpacked.
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS) {
                return Rewriting.beyond(ChartType.PNG, PIXELS / 1_000_000 + " Mpx");
            }
            return new Rewriting.Clean(ChartType.PNG, encode(reader.read(0)));
        } finally {
            reader.dispose();
        }
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", output)) {
                throw new IOException("no writer for this kind of picture");
            }
        }
        return bytes.toByteArray();
    }
}
