package org.gongshi.search.push;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshi.schemas.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * To whom records are pushed, and how.
 *
 * @param addresses {@code <receiver>=<address>} each; who has none fetches the feed
 * @param secrets {@code <receiver>=<secret>} each, for the signature
 * @param atOnce most records in one request
 * @param perSecond most records in a second for one receiver, also when it comes back
 * @param answerWithin patience with an answer
 * @param shortestPause after a failure; the next is twice as long
 * @param longestPause between two tries
 */
@ConfigurationProperties("gongshi.push")
record PushSettings(
        List<String> addresses,
        List<String> secrets,
        int atOnce,
        int perSecond,
        Duration answerWithin,
        Duration shortestPause,
        Duration longestPause) {

    PushSettings {
        addresses = List.copyOf(addresses);
        secrets = List.copyOf(secrets);
        if (atOnce < 1 || perSecond < atOnce) {
            throw new IllegalArgumentException("a request holds at least one record, and a second at least a request");
        }
        if (!pairs(secrets).keySet().containsAll(pairs(addresses).keySet())) {
            throw new IllegalArgumentException("a receiver with an address has a secret");
        }
    }

    /** At most: a batch is refused, and then each of its records alone keeps us waiting. */
    Duration tryTakes() {
        return answerWithin.multipliedBy(atOnce + 1L);
    }

    List<Receiver> receivers() {
        var hidden = pairs(secrets);
        return pairs(addresses).entrySet().stream()
                .map(to -> new Receiver(
                        to.getKey(), URI.create(to.getValue()), Objects.requireNonNull(hidden.get(to.getKey()))))
                .toList();
    }

    private static Map<String, String> pairs(List<String> list) {
        Function<String, String[]> parts = pair -> pair.split("=", 2);
        return list.stream()
                .map(parts)
                .map(PushSettings::checked)
                .collect(Collectors.toUnmodifiableMap(part -> part[0], part -> part[1]));
    }

    private static String[] checked(String[] pair) {
        if (pair.length < 2 || !Topics.CREDIT.containsKey(pair[0])) {
            throw new IllegalArgumentException("to push is set up as <receiver>=<address> and <receiver>=<secret>");
        }
        return pair;
    }
}
