package org.gongshi.secrecy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Public keys of receipts, old ones too: a JWK set (RFC 7517) with validity. */
public final class ReceiptKeys {
    private final List<ReceiptKey> keys;
    private final Map<String, ReceiptKey> byId;

    ReceiptKeys(List<ReceiptKey> keys) {
        this.keys = List.copyOf(keys);
        this.byId = keys.stream().collect(Collectors.toUnmodifiableMap(ReceiptKey::id, Function.identity()));
    }

    /**
     * Reads a set as the gateway publishes it; of the gateway's own file, the public halves.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ReceiptKeys parse(JsonNode set) {
        var keys = set.path("keys").valueStream().map(ReceiptKey::parse).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no keys in it");
        }
        return new ReceiptKeys(inOrder(keys));
    }

    /** Each is valid until the next one is. */
    static List<ReceiptKey> inOrder(List<ReceiptKey> keys) {
        var sorted = keys.stream()
                .sorted(Comparator.comparing(ReceiptKey::validFrom).thenComparing(ReceiptKey::id))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> i + 1 < sorted.size()
                        ? sorted.get(i).until(sorted.get(i + 1).validFrom())
                        : sorted.get(i))
                .toList();
    }

    public List<ReceiptKey> all() {
        return keys;
    }

    @Nullable
    ReceiptKey find(String id) {
        return byId.get(id);
    }

    /** The set as it is published. */
    public ObjectNode jwks() {
        var set = JsonNodeFactory.instance.objectNode();
        var array = set.putArray("keys");
        keys.forEach(key -> array.add(key.jwk()));
        return set;
    }
}
