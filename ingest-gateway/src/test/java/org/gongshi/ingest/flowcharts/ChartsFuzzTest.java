package org.gongshi.ingest.flowcharts;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** No bytes make a chart's reader throw; and what it writes it reads again. */
class ChartsFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void svg(byte[] sent) {
        if (SvgRewriter.rewrite(sent) instanceof Rewriting.Clean(ChartType type, byte[] content)) {
            String written = new String(content, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            assertThat(written).doesNotContain("<script", "<foreignobject", "<style", "<image", "<!doctype");
            assertThat(SvgRewriter.rewrite(content)).isInstanceOf(Rewriting.Clean.class);
        }
    }

    @FuzzTest(maxDuration = "2m")
    void png(byte[] sent) {
        if (PngRewriter.rewrite(sent) instanceof Rewriting.Clean(ChartType type, byte[] content)) {
            assertThat(PngRewriter.rewrite(content)).isInstanceOf(Rewriting.Clean.class);
        }
    }

    /** In this process, where the product has one of its own: memory and time are not what is looked for. */
    @FuzzTest(maxDuration = "2m")
    void pdf(byte[] sent) {
        var output = new ByteArrayOutputStream();
        assertThat(PdfRewriter.rewrite(sent, output))
                .isIn(PdfRewriter.WRITTEN, PdfRewriter.UNREADABLE, PdfRewriter.TOO_MANY_PAGES);
    }
}
