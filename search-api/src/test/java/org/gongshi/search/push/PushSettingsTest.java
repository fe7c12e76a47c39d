package org.gongshi.search.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class PushSettingsTest {

    private static PushSettings bound(Map<String, Object> environment) throws IOException {
        var all = new StandardEnvironment();
        all.getPropertySources().addFirst(new MapPropertySource("environment", environment));
        new YamlPropertySourceLoader()
                .load("manual", new ClassPathResource("application.yml"))
                .forEach(all.getPropertySources()::addLast);
        return Binder.get(all).bind("gongshi.push", PushSettings.class).get();
    }

    @Test
    void everyNameInTheManualReachesItsObject() throws IOException {
        var settings = bound(Map.of(
                "GONGSHI_PUSH_ADDRESSES",
                "credit-china=http://one/in,other-province=http://two/?a=b",
                "GONGSHI_PUSH_SECRETS",
                "credit-china=first,other-province=second=="));

        assertThat(settings.receivers())
                .containsExactlyInAnyOrder(
                        new Receiver("credit-china", URI.create("http://one/in"), "first"),
                        new Receiver("other-province", URI.create("http://two/?a=b"), "second=="));
        assertThat(settings.atOnce()).isEqualTo(100);
        assertThat(settings.perSecond()).isEqualTo(500);
        assertThat(settings.answerWithin()).hasSeconds(10);
        assertThat(settings.shortestPause()).hasSeconds(1);
        assertThat(settings.longestPause()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.tryTakes()).hasSeconds(1010);
        assertThat(bound(Map.of()).receivers()).isEmpty();
    }

    @Test
    void aReceiverIsKnownAndSharesASecret() {
        assertThatThrownBy(() -> settings("nobody=http://one", "nobody=secret")).hasMessageContaining("<receiver>");
        assertThatThrownBy(() -> settings("credit-china=http://one", "other-province=secret"))
                .hasMessageContaining("secret");
        assertThat(new Receiver("credit-china", URI.create("http://one"), "hidden").toString())
                .doesNotContain("hidden");
    }

    private static PushSettings settings(String address, String secret) {
        return new PushSettings(List.of(address), List.of(secret), 1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
