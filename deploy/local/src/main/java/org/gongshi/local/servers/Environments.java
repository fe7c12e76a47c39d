package org.gongshi.local.servers;

import java.util.HashMap;
import java.util.Map;

/** What a service sees of our environment: enough to run, none of the settings that change a JVM behind our back. */
final class Environments {
    private Environments() {}

    static Map<String, String> plain(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("LANG", "C.UTF-8");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return environment;
    }
}
