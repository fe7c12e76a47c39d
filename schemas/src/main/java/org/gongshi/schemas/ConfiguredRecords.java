package org.gongshi.schemas;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The records of a serde that Kafka makes by name and configures afterwards, or that was given them when made. */
final class ConfiguredRecords implements AutoCloseable {
    private static final String REGISTRY = "schema.registry.url";

    private @Nullable SchemaCatalogue own;
    private @Nullable ExchangeRecords records;

    ConfiguredRecords() {}

    ConfiguredRecords(ExchangeRecords given) {
        records = given;
    }

    void configure(Map<String, ?> settings) {
        if (records != null) {
            return;
        }
        if (!(settings.get(REGISTRY) instanceof String url) || url.isBlank()) {
            throw new ConfigException(REGISTRY, settings.get(REGISTRY), "must be the address of the schema registry");
        }
        var catalogue = new RegistryCatalogue(URI.create(url));
        own = catalogue;
        records = new ExchangeRecords(catalogue);
    }

    ExchangeRecords get() {
        return Objects.requireNonNull(records, "configure() comes first");
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
