package org.gongshi.ingest.flowcharts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongshi.ingest.checks.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartRewritingTest {
    private static final ChartRewriting REWRITING = new ChartRewriting();

    private static ErrorCode refused(byte[] sent) {
        return switch (REWRITING.rewrite(sent)) {
            case Rewriting.Clean clean -> throw new AssertionError("taken as " + clean.type());
            case Rewriting.Refused refused -> refused.finding().code();
        };
    }

    @Test
    void the_first_bytes_decide() {
        assertThat(ChartRewriting.type("%PDF-1.7\n".getBytes(US_ASCII))).isEqualTo(ChartType.PDF);
        assertThat(ChartRewriting.type("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1)))
                .isEqualTo(ChartType.PNG);
        assertThat(ChartRewriting.type("\uFEFF <?xml version='1.0'?>".getBytes(UTF_8)))
                .isEqualTo(ChartType.SVG);
        assertThat(ChartRewriting.type(" %PDF-1.7".getBytes(US_ASCII))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a", "MZ", "PK\u0003\u0004", "", "\u00FF\u00D8\u00FF", "graph TD; A-->B"})
    void other_files_are_not_taken(String sent) {
        assertThat(refused(sent.getBytes(ISO_8859_1))).isEqualTo(ErrorCode.MEDIA_TYPE);
    }

    @Test
    void a_pdf_is_opened_in_a_process_of_its_own_and_comes_back() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }
        assertThat(REWRITING.rewrite(bytes.toByteArray())).isInstanceOfSatisfying(Rewriting.Clean.class, clean -> {
            assertThat(clean.type()).isEqualTo(ChartType.PDF);
            assertThat(new String(clean.content(), ISO_8859_1)).startsWith("%PDF-");
        });
    }

    @Test
    void a_damaged_pdf_is_told_as_such() {
        assertThat(refused("%PDF-1.7 and no more".getBytes(US_ASCII))).isEqualTo(ErrorCode.FILE_UNREADABLE);
    }

    /** Half a megabyte that is half a gigabyte when its object stream is unpacked. */
    @Test
    void a_pdf_that_unpacks_without_end_ends_its_own_process_only() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            byte[] blank = new byte[1024 * 1024];
            Arrays.fill(blank, (byte) ' ');
            for (int megabyte = 0; megabyte < 512; megabyte++) {
                deflater.write(blank);
            }
        }
        var bomb = new ByteArrayOutputStream();
        bomb.write(("%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                        + ">>\nstream\n")
                .getBytes(US_ASCII));
        bomb.write(packed.toByteArray());
        bomb.write("\nendstream\nendobj\ntrailer\n<</Root 2 0 R>>\n".getBytes(US_ASCII));
        assertThat(refused(bomb.toByteArray())).isEqualTo(ErrorCode.FILE_BEYOND_MEASURE);
    }
}
