package org.gongshi.search.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** Computed with {@code printf '1772672400\nPOST\n/in\n<sha256 of {}>' | openssl dgst -sha256 -hmac secret}. */
    @Test
    void aSignatureIsTheOneThatReceiversCompute() {
        assertThat(Signature.of("secret", Instant.ofEpochSecond(1772672400), "POST", "/in", "{}".getBytes(UTF_8)))
                .isEqualTo("t=1772672400,v1=f23e6d276a3c6d84a1b1d911802f042fa616076ace611f64c3cb99cddeaa76a5");
    }
}
