package org.gongshi.ingest.flowcharts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.gongshi.ingest.checks.ErrorCode;
import org.junit.jupiter.api.Test;

class PngRewriterTest {
    private static byte[] picture() throws IOException {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0xFF336699);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] clean(byte[] sent) {
        return switch (PngRewriter.rewrite(sent)) {
            case Rewriting.Clean(ChartType type, byte[] content) -> content;
            case Rewriting.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static ErrorCode refused(byte[] sent) {
        return switch (PngRewriter.rewrite(sent)) {
            case Rewriting.Clean clean -> throw new AssertionError("taken");
            case Rewriting.Refused refused -> refused.finding().code();
        };
    }

    /** Signature and header of a picture, with these sizes, and right up to its check sum. */
    private static byte[] header(int width, int height) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(33).put(Arrays.copyOf(picture(), 8));
        header.putInt(13).put("IHDR".getBytes(US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 6, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array(), 12, 17);
        return header.putInt((int) sum.getValue()).array();
    }

    @Test
    void the_pixels_stay() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(clean(picture())));
        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xFF336699);
    }

    @Test
    void what_hangs_on_behind_the_picture_goes() throws IOException {
        var polyglot = new ByteArrayOutputStream();
        polyglot.write(picture());
        polyglot.write("%PDF-1.7 <script>alert(1)</script> PK\u0003\u0004".getBytes(ISO_8859_1));
        assertThat(new String(clean(polyglot.toByteArray()), ISO_8859_1)).doesNotContain("script", "%PDF", "PK\u0003");
    }

    @Test
    void texts_inside_go() throws IOException {
        byte[] text = "Comment\0<?php evil ?>".getBytes(ISO_8859_1);
        ByteBuffer chunk = ByteBuffer.allocate(12 + text.length)
                .putInt(text.length)
                .put("tEXt".getBytes(US_ASCII))
                .put(text);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + text.length);
        chunk.putInt((int) sum.getValue());
        var sent = new ByteArrayOutputStream();
        sent.write(picture(), 0, 33);
        sent.write(chunk.array());
        sent.write(picture(), 33, picture().length - 33);
        assertThat(new String(clean(sent.toByteArray()), ISO_8859_1)).doesNotContain("php", "tEXt");
    }

    @Test
    void a_picture_of_a_billion_pixels_is_not_opened() throws IOException {
        assertThat(refused(header(50_000, 50_000))).isEqualTo(ErrorCode.FILE_BEYOND_MEASURE);
        assertThat(refused(header(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo(ErrorCode.FILE_BEYOND_MEASURE);
    }

    @Test
    void a_damaged_picture_is_told_as_such() throws IOException {
        assertThat(refused(Arrays.copyOf(picture(), 20))).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused(header(0, 7))).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused(header(-1, 7))).isEqualTo(ErrorCode.FILE_UNREADABLE);
    }
}
