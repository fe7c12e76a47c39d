package org.gongshi.search.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongshi.identity.CreditCode;
import org.junit.jupiter.api.Test;

class WithdrawalQueryTest {
    private static final String AGENCY =
            CreditCode.withCheckCharacter("11330106MB0000001").value();

    @Test
    void whatCannotBeReadIsPassedOver() {
        assertThat(WithdrawalQuery.of(Map.of("agency", "'; DROP", "year", "20x6", "cursor", "?", "utm", "1")))
                .isEqualTo(new WithdrawalQuery(null, null, null));
        assertThat(WithdrawalQuery.of(Map.of("agency", AGENCY, "year", "2026")))
                .isEqualTo(new WithdrawalQuery(AGENCY, 2026, null));
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        var asked = new WithdrawalQuery(AGENCY, 2026, null);
        var cursor = new Cursor(List.of("1773964800000", AGENCY + "-0123456789ABCDEF"));
        String printed = asked.print(cursor);

        assertThat(WithdrawalQuery.of(Map.of("agency", AGENCY, "year", "2026", "cursor", printed))
                        .cursor())
                .isEqualTo(cursor);
        assertThat(WithdrawalQuery.of(Map.of("agency", AGENCY, "cursor", printed))
                        .cursor())
                .isNull();
    }
}
