package org.gongshi.search.push;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.schemas.Topics;
import org.gongshi.search.elasticsearch.IndexSettings;
import org.gongshi.search.push.Pushing.Served;
import org.gongshi.search.push.ReadBackRules.Compared;
import org.gongshi.search.topics.TopicLog;
import org.gongshi.search.topics.TopicUnavailableException;
import org.gongshi.search.topics.TopicWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks receivers what they hold, compares it with the ledger, says on the ledger what differs, and pushes that again. */
@Component
class ReadBack {
    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Pushing pushing;
    private final PushSettings settings;
    private final IndexSettings index;
    private final TopicLog log;
    private final TopicWriter acks;
    private final PushMetrics metrics;
    private final InstantSource clock;

    ReadBack(
            Pushing pushing,
            PushSettings settings,
            IndexSettings index,
            TopicLog log,
            TopicWriter acks,
            PushMetrics metrics,
            InstantSource clock) {
        this.pushing = pushing;
        this.settings = settings;
        this.index = index;
        this.log = log;
        this.acks = acks;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${gongshi.push.read-back-every}",
            fixedDelayString = "${gongshi.push.read-back-every}")
    void compareAll() {
        for (var served : pushing.all()) {
            try {
                compare(served);
            } catch (TroubleException | TopicUnavailableException passing) {
                LOG.warn("{} not read back: {}", served.receiver().name(), passing.getMessage());
            }
        }
    }

    /** One at a time. */
    synchronized ReadBackReport compare(Served served) {
        Instant asked = clock.instant();
        var held = held(served);
        var told = told(served.receiver().name());
        var compared = ReadBackRules.compare(held, told, asked);
        note(served.receiver().name(), compared, told, asked);
        return report(served, asked, held.size(), told.size(), compared, pushAgain(served, compared));
    }

    private static Map<String, Integer> held(Served served) {
        var held = new HashMap<String, Integer>();
        try {
            served.door()
                    .holdings()
                    .lines()
                    .map(JSON::readTree)
                    .forEach(record -> held.put(
                            record.path("decisionId").asString(""),
                            record.path("edition").asInt(0)));
        } catch (JacksonException garbage) {
            throw new TroubleException("holds what nobody can read", garbage);
        }
        return held;
    }

    private Map<String, Told> told(String receiver) {
        var told = new HashMap<String, Told>();
        var topic = Topics.CREDIT_DELIVERIES;
        log.readAll(topic, index.topic(topic), delivery -> {
            if (delivery.getReceiver().equals(receiver)) {
                told.put(delivery.getDecisionId(), Told.of(delivery));
            }
        });
        return told;
    }

    private void note(String receiver, Compared compared, Map<String, Told> told, Instant at) {
        var said = new ArrayList<CreditAck>();
        compared.differences().forEach((decision, difference) -> {
            var last = told.get(decision);
            if (last != null) {
                said.add(ack(receiver, decision, last, at, ReceiverAnswer.DIFFERS, difference.name()));
            }
        });
        compared.applied()
                .forEach((decision, last) -> said.add(ack(receiver, decision, last, at, ReceiverAnswer.APPLIED, "")));
        acks.confirmAll(Topics.CREDIT_ACKS, said, CreditAck::getAgency);
    }

    private static CreditAck ack(
            String receiver, String decision, Told told, Instant at, ReceiverAnswer answer, String code) {
        return CreditAck.newBuilder(PushRules.ack(receiver, told.agency(), decision, told.edition(), at))
                .setAnswer(answer)
                .setCode(code.isEmpty() ? null : code)
                .build();
    }

    private int pushAgain(Served served, Compared compared) {
        var differ = compared.toPushAgain();
        if (differ.isEmpty()) {
            return 0;
        }
        var again = new LinkedHashMap<String, CreditRecord>();
        var topic = Objects.requireNonNull(Topics.CREDIT.get(served.receiver().name()));
        log.readAll(topic, index.topic(topic), record -> {
            if (differ.contains(record.getDecisionId())) {
                again.put(record.getDecisionId(), record);
            }
        });
        var records = List.copyOf(again.values());
        for (int from = 0; from < records.size(); from += settings.atOnce()) {
            served.pusher().push(records.subList(from, Math.min(records.size(), from + settings.atOnce())));
        }
        return records.size();
    }

    private ReadBackReport report(Served served, Instant asked, int held, int told, Compared compared, int repaired) {
        var counts = new EnumMap<Difference, Integer>(Difference.class);
        compared.differences().values().forEach(difference -> counts.merge(difference, 1, Integer::sum));
        for (var kind : Difference.values()) {
            metrics.differences(served.receiver().name(), kind, counts.getOrDefault(kind, 0));
        }
        var report = new ReadBackReport(served.receiver().name(), asked, held, told, counts, repaired);
        LOG.info("{}", report);
        return report;
    }
}
