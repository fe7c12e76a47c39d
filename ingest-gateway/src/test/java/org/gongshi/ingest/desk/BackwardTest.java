package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackwardTest {
    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/batches/abc?page=2", "/desk/decisions?kind=PERMIT"})
    void goes_back_to_where_somebody_was(String address) {
        assertThat(Backward.within(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org", "//example.org", "/v1/decisions", "/desk/../v1", "/desk\r\nX: y", "/deskx"
            })
    void never_leads_out_of_the_desk(String address) {
        assertThat(Backward.within(address)).isEqualTo("/desk");
    }
}
