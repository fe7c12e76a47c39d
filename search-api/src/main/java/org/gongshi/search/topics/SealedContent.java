package org.gongshi.search.topics;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.RegistryUnavailableException;
import org.gongshi.search.indexing.KafkaSettings;
import org.gongshi.secrecy.DeploymentSecret;
import org.springframework.stereotype.Component;

/** Records inside records, sealed with the portal's key, and opened with it. */
@Component
public final class SealedContent implements AutoCloseable {
    private final RegistryCatalogue catalogue;
    private final ExchangeRecords records;
    private final DeploymentSecret secret;

    SealedContent(KafkaSettings settings, DeploymentSecret secret) {
        this.catalogue = new RegistryCatalogue(URI.create(settings.registry()));
        this.records = new ExchangeRecords(catalogue);
        this.secret = secret;
    }

    /** Id of the key that {@link #close} uses. */
    public String keyId() {
        return secret.seal().keyId();
    }

    /**
     * @param belongsTo id that the same bytes must be opened under
     * @throws TopicUnavailableException if the registry is silent
     */
    public ByteBuffer close(String belongsTo, SpecificRecord content) {
        try {
            return ByteBuffer.wrap(secret.seal().close(belongsTo, records.encode(content)));
        } catch (RegistryUnavailableException silent) {
            throw new TopicUnavailableException("the registry does not answer", silent);
        }
    }

    /**
     * Empty if its key is gone, it belongs to another id, or it is something else.
     *
     * @throws TopicUnavailableException if the registry is silent
     */
    public <R extends SpecificRecord> Optional<R> open(
            String keyId, String belongsTo, ByteBuffer sealed, Class<R> type) {
        var bytes = new byte[sealed.remaining()];
        sealed.duplicate().get(bytes);
        try {
            return secret.seal()
                    .open(keyId, belongsTo, bytes)
                    .map(records::decode)
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (RegistryUnavailableException silent) {
            throw new TopicUnavailableException("the registry does not answer", silent);
        }
    }

    @Override
    public void close() {
        catalogue.close();
    }
}
