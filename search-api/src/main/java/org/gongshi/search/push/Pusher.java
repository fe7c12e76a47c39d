package org.gongshi.search.push;

import io.github.bucket4j.Bucket;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.schemas.Topics;
import org.gongshi.search.topics.TopicWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes records to one receiver and notes what it says. A record may be pushed again: id and edition tell the receiver
 * that it has it. However much has piled up, no more go out in a second than on any day.
 */
final class Pusher {
    private static final Logger LOG = LoggerFactory.getLogger(Pusher.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Receiver receiver;
    private final Door door;
    private final TopicWriter acks;
    private final InstantSource clock;
    private final PushSettings settings;
    private final PushMetrics metrics;
    private final Bucket pace;

    Pusher(
            Receiver receiver,
            Door door,
            TopicWriter acks,
            InstantSource clock,
            PushSettings settings,
            PushMetrics metrics) {
        this.receiver = receiver;
        this.door = door;
        this.acks = acks;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.pace = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.atOnce()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /**
     * At most {@link PushSettings#atOnce} of them.
     *
     * @throws TroubleException if they are to be offered again
     */
    void push(List<CreditRecord> records) {
        var latest = PushRules.latest(records);
        try {
            note(sent(latest));
            metrics.up(receiver.name());
        } catch (TroubleException trouble) {
            metrics.down(receiver.name());
            LOG.warn("{} {}: {} records wait", receiver.name(), trouble.getMessage(), latest.size());
            throw trouble;
        }
    }

    private List<CreditAck> sent(List<CreditRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        await(records.size());
        return switch (door.post(lines(records))) {
            case Door.Answer.Taken(var body) ->
                PushRules.acks(receiver.name(), records, body, clock.instant())
                        .orElseThrow(() -> new TroubleException("answered without results"));
            case Door.Answer.Refused(var status) ->
                records.size() > 1
                        // One of them is what it cannot take.
                        ? records.stream()
                                .flatMap(one -> sent(List.of(one)).stream())
                                .toList()
                        : PushRules.refused(receiver.name(), records, "HTTP_" + status, clock.instant());
        };
    }

    private void await(int records) {
        try {
            pace.asBlocking().consume(Math.min(records, settings.atOnce()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TroubleException("stopping", stopping);
        }
    }

    private void note(List<CreditAck> said) {
        acks.confirmAll(Topics.CREDIT_ACKS, said, CreditAck::getAgency);
        said.forEach(ack -> metrics.answered(receiver.name(), ack.getAnswer().name()));
    }

    private static byte[] lines(List<CreditRecord> records) {
        var lines = new ByteArrayOutputStream();
        for (var record : records) {
            lines.writeBytes(JSON.writeValueAsBytes(PushLine.of(record)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
