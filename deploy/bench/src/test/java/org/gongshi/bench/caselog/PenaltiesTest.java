package org.gongshi.bench.caselog;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshi.bench.caselog.Penalties.Penalty;
import org.gongshi.identity.CreditCode;
import org.junit.jupiter.api.Test;

class PenaltiesTest {
    /** A whole run of the gateway's rows sends more than a million. */
    @Test
    void everyNumberIsADecisionOfItsOwnHoweverMany() {
        assertThat(new Penalties().numbered(999_900, 200))
                .allSatisfy(penalty -> assertThat(
                                CreditCode.parse(penalty.creditCode()).value())
                        .isPresent())
                .extracting(Penalty::documentNumber)
                .doesNotHaveDuplicates();
    }
}
