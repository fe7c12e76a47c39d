package org.gongshi.search.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginRulesTest {
    @Test
    void afterFiveFailuresEachPauseIsTwiceAsLong() {
        assertThat(LoginRules.pause(4)).isZero();
        assertThat(LoginRules.pause(5)).hasSeconds(1);
        assertThat(LoginRules.pause(6)).hasSeconds(2);
        assertThat(LoginRules.pause(10)).hasSeconds(32);
        assertThat(LoginRules.pause(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
