package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyLevelTest {
    @ParameterizedTest
    @CsvSource({
        "330000, 330100, true",
        "330000, 330106, true",
        "330100, 330106, true",
        "330106, 330106001, true",
        "330106, 330106, false",
        "330100, 330203, false",
        "330106, 330100, false",
        "330000, 310106, false"
    })
    void a_region_is_around_those_inside_it(String outer, String inner, boolean isAround) {
        assertThat(AgencyLevel.isAround(outer, inner)).isEqualTo(isAround);
    }
}
