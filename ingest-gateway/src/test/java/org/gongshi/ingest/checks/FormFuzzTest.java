package org.gongshi.ingest.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Dates, moments, amounts, digests: a text is none, or its normal form reads as itself. */
class FormFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void forms(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8);
        readsAsItself(text, Form.DAY);
        readsAsItself(text, Form.MOMENT);
        readsAsItself(text, Form.YUAN);
        readsAsItself(text, Form.DIGEST);
    }

    private static <T> void readsAsItself(String text, Form<T> form) {
        T value = form.parse().apply(text);
        if (value != null) {
            assertThat(form.parse().apply(form.normal().apply(value))).isEqualTo(value);
        }
    }
}
