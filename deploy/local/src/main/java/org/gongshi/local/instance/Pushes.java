package org.gongshi.local.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.local.receiver.DemoReceiver;

/** To whom a demo pushes: two receivers have a door, the third fetches its feed. */
final class Pushes {
    private static final List<String> WITH_DOORS = List.of("credit-china", "enterprise-publicity");

    private Pushes() {}

    static DemoReceiver receiver(int port, Path data, Credentials credentials) throws IOException {
        return DemoReceiver.start(port, data.resolve("receiver"), of(credentials));
    }

    /** {@code <receiver>=<address>} each. */
    static String addresses(int port) {
        return WITH_DOORS.stream()
                .map(receiver -> "%s=http://127.0.0.1:%d/%s".formatted(receiver, port, receiver))
                .collect(Collectors.joining(","));
    }

    /** {@code <receiver>=<secret>} each. */
    static String secrets(Credentials credentials) {
        return of(credentials).entrySet().stream()
                .map(receiver -> receiver.getKey() + "=" + receiver.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> of(Credentials credentials) {
        Map<String, String> secrets = new TreeMap<>(credentials.pushSecrets());
        secrets.keySet().retainAll(WITH_DOORS);
        return secrets;
    }
}
