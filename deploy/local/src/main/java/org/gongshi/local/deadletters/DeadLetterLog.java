package org.gongshi.local.deadletters;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.local.servers.ServerAddresses;
import org.gongshi.local.topics.Positions;
import org.gongshi.local.topics.TopicReader;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.schemas.RegistryCatalogue;
import org.gongshi.schemas.Topics;
import org.gongshi.schemas.UnknownSchemaException;

/** Reads the dead letters of an instance. */
final class DeadLetterLog implements AutoCloseable {
    private final String kafka;
    private final Admin admin;
    private final RegistryCatalogue catalogue;
    private final ExchangeRecords records;

    DeadLetterLog(ServerAddresses servers) {
        kafka = servers.bootstrapServers();
        admin = Admin.create(Map.of("bootstrap.servers", kafka));
        catalogue = new RegistryCatalogue(URI.create(servers.registryUrl()));
        records = new ExchangeRecords(catalogue);
    }

    Positions positions() {
        return new Positions(admin);
    }

    Letters read() throws InterruptedException {
        Map<Place, DeadLetter> written = new LinkedHashMap<>();
        try (TopicReader reader = new TopicReader(kafka)) {
            reader.read(positions().ends(Topics.DEAD_LETTERS.name()), each -> {
                if (records.decode(each.value()) instanceof DeadLetter letter) {
                    written.put(new Place(new TopicPartition(each.topic(), each.partition()), each.offset()), letter);
                }
            });
        }
        return Letters.of(written, this::type);
    }

    byte[] encode(DeadLetter letter) {
        return records.encode(letter);
    }

    /** What the first five bytes say, a zero and the schema's id; the content after them stays unread. */
    private String type(ByteBuffer value) {
        if (value.remaining() <= Integer.BYTES || value.get(value.position()) != 0) {
            return "no schema id";
        }
        int id = value.getInt(value.position() + 1);
        try {
            return "%s, schema %d".formatted(catalogue.schema(id).getName(), id);
        } catch (UnknownSchemaException unknown) {
            return "schema %d, unknown to the registry".formatted(id);
        }
    }

    @Override
    public void close() {
        admin.close();
        catalogue.close();
    }
}
