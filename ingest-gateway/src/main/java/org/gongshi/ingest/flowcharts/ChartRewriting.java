package org.gongshi.ingest.flowcharts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes flow charts anew. Its first bytes decide what a file is, whatever its name and its Content-Type say. */
@Component
public class ChartRewriting {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    /** A picture may take 100 MB while it is open. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @param sent as it came, of a size that the caller has bounded */
    public Rewriting rewrite(byte[] sent) {
        return switch (type(sent)) {
            case null -> new Rewriting.Refused(Finding.of(ErrorCode.MEDIA_TYPE, "PDF, SVG, PNG"));
            case PNG -> inTurn(() -> PngRewriter.rewrite(sent));
            case SVG -> SvgRewriter.rewrite(sent);
            case PDF -> inTurn(() -> PdfProcess.rewrite(sent));
        };
    }

    private interface Work {
        Rewriting run();
    }

    private Rewriting inTurn(Work work) {
        places.acquireUninterruptibly();
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    static @Nullable ChartType type(byte[] sent) {
        if (startsWith(sent, PDF)) {
            return ChartType.PDF;
        }
        if (startsWith(sent, PNG)) {
            return ChartType.PNG;
        }
        return startsLikeXml(sent) ? ChartType.SVG : null;
    }

    private static boolean startsWith(byte[] sent, byte[] magic) {
        return sent.length >= magic.length && Arrays.equals(sent, 0, magic.length, magic, 0, magic.length);
    }

    /** UTF-8, as every tool writes SVG; whether it is one, its root tells. */
    private static boolean startsLikeXml(byte[] sent) {
        String start = new String(sent, 0, Math.min(sent.length, 64), StandardCharsets.UTF_8);
        String text = !start.isEmpty() && start.charAt(0) == BYTE_ORDER_MARK ? start.substring(1) : start;
        return text.stripLeading().startsWith("<");
    }
}
