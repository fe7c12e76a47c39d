package org.gongshi.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The servers' versions, as the parent pom has them. */
public final class Versions {
    private static final Properties PINNED = read();

    public static final String ELASTICSEARCH = of("elasticsearch");
    public static final String KAFKA = of("kafka");
    public static final String REGISTRY = of("registry");

    private Versions() {}

    private static String of(String server) {
        return Objects.requireNonNull(PINNED.getProperty(server));
    }

    private static Properties read() {
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            Properties pinned = new Properties();
            pinned.load(Objects.requireNonNull(file));
            return pinned;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
