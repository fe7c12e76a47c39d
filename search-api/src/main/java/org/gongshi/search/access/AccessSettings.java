package org.gongshi.search.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much may be asked. A plain question costs one; {@link CostRules} says what costs more.
 *
 * @param perSecond that an address earns in a second
 * @param burst that an address may spend at once
 * @param keyPerSecond that a key earns in a second, as much at once
 * @param limitLoopback whether this machine is limited too
 * @param trustedProxies addresses and networks whose {@code X-Forwarded-For} is believed
 * @param remembered addresses and keys of which it is known what they spent; the one not seen longest is forgotten
 * @param named stricter limits by name
 */
@ConfigurationProperties("gongshi.access")
public record AccessSettings(
        int perSecond,
        int burst,
        int keyPerSecond,
        boolean limitLoopback,
        List<String> trustedProxies,
        int remembered,
        Map<String, Named> named) {
    public AccessSettings {
        if (perSecond < 1 || burst < perSecond || keyPerSecond < 1 || remembered < 1) {
            throw new IllegalArgumentException("limits are at least 1, the burst at least a second's worth");
        }
        trustedProxies = List.copyOf(trustedProxies);
        named = Map.copyOf(named);
        trustedProxies.forEach(Subnet::parse);
    }

    /**
     * A limit beside the general one, for what could be asked again and again to learn a list: each request counts once.
     *
     * @param paths what the paths of the requests begin with
     * @param requests that may be made within the period
     */
    public record Named(List<String> paths, int requests, Duration period) {
        public Named {
            if (requests < 1 || !period.isPositive()) {
                throw new IllegalArgumentException("a named limit allows something, within some time");
            }
            paths = List.copyOf(paths);
        }

        boolean covers(String path) {
            return paths.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
        }
    }
}
