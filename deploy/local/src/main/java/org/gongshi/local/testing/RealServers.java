package org.gongshi.local.testing;

import java.net.URI;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.schemas.Provisioning;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * {@code @ExtendWith(RealServers.class)}: a Kafka with all topics, a registry with all schemas and an Elasticsearch,
 * started once per test run of a module and ended with it. Tests share them, so each uses ids of its own.
 *
 * <p>System property {@code gongshi.servers}: {@code local} (default) or {@code containers}.
 */
public final class RealServers implements BeforeAllCallback, ParameterResolver {
    /** Started by whoever asks first; a failure to start is remembered and not tried again for every class. */
    private static final class Holder {
        private static final ServerAddresses ADDRESSES = start();

        private Holder() {}
    }

    /** Starts the servers if nobody has yet. */
    public static ServerAddresses addresses() {
        return Holder.ADDRESSES;
    }

    public static String bootstrapServers() {
        return addresses().bootstrapServers();
    }

    public static String registryUrl() {
        return addresses().registryUrl();
    }

    public static String elasticsearchUrl() {
        return addresses().elasticsearchUrl();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        addresses();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ServerAddresses.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return addresses();
    }

    private static ServerAddresses start() {
        try {
            ServerAddresses addresses =
                    switch (System.getProperty("gongshi.servers", "local")) {
                        case "local" -> ModuleServers.start();
                        case "containers" -> ContainerServers.start();
                        case String other -> throw new IllegalArgumentException("gongshi.servers=" + other);
                    };
            provision(addresses);
            return addresses;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void provision(ServerAddresses addresses) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.bootstrapServers()))) {
            Provisioning.topics(admin, (short) 1);
        }
        Provisioning.schemas(URI.create(addresses.registryUrl()));
    }
}
