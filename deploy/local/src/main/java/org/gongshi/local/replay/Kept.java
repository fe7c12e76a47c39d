package org.gongshi.local.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongshi.local.instance.InstanceOptions;
import org.gongshi.local.instance.SecondProcessors;
import org.gongshi.local.servers.ServerAddresses;

/** How to go on with a generation that was kept: its processors, a search of its own, its end. */
record Kept(SecondProcessors processors, ServerAddresses servers, InstanceOptions instance) {
    String text() {
        int number = processors.generation().number();
        return """
                generation %1$d stays, stopped. To let it follow the log, and to search it on an index of its own:
                  %2$s \\
                    java -jar stream-processors/target/stream-processors.jar
                  %3$s \\
                    java -jar search-api/target/search-api.jar
                To take it away:
                  ./gongshi replay --remove %1$d %4$s""".formatted(number, settings(folding()), settings(searching(number)), instance.written());
    }

    private Map<String, String> folding() {
        Map<String, String> settings = new TreeMap<>(processors.own());
        settings.put("GONGSHI_KAFKA", servers.bootstrapServers());
        settings.put("GONGSHI_REGISTRY", servers.registryUrl());
        settings.put(
                "GONGSHI_SECRETS", processors.data().resolve("secrets.json").toString());
        settings.put("SERVER_PORT", "18082");
        return settings;
    }

    private Map<String, String> searching(int number) {
        return new TreeMap<>(Map.of(
                "GONGSHI_KAFKA", servers.bootstrapServers(),
                "GONGSHI_REGISTRY", servers.registryUrl(),
                "GONGSHI_ELASTICSEARCH", servers.elasticsearchUrl(),
                "GONGSHI_INDEX_GENERATION", Integer.toString(number),
                "GONGSHI_INDEX_ALIAS", "decisions-g" + number,
                "SERVER_PORT", "18080",
                "MANAGEMENT_SERVER_PORT", "18090"));
    }

    private static String settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }
}
