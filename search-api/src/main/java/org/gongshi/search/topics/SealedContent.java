package org.gongshi.search.topics;

import java.net.URI;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.RegistryUnavailableException;
import org.gongshi.search.indexing.KafkaSettings;
import org.springframework.stereotype.Component;

/** Records inside records: the bytes that are sealed, and back. */
@Component
public final class SealedContent implements AutoCloseable {
    private final RegistryCatalogue catalogue;
    private final ExchangeRecords records;

    SealedContent(KafkaSettings settings) {
        this.catalogue = new RegistryCatalogue(URI.create(settings.registry()));
        this.records = new ExchangeRecords(catalogue);
    }

    /** @throws TopicUnavailableException if the registry is silent */
    public byte[] bytes(SpecificRecord content) {
        try {
            return records.encode(content);
        } catch (RegistryUnavailableException silent) {
            throw new TopicUnavailableException("the registry does not answer", silent);
        }
    }

    /** @throws TopicUnavailableException if the registry is silent */
    public SpecificRecord read(byte[] bytes) {
        try {
            return records.decode(bytes);
        } catch (RegistryUnavailableException silent) {
            throw new TopicUnavailableException("the registry does not answer", silent);
        }
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
