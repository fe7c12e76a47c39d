package org.gongshi.ingest.views;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.CalendarEntry;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.KeyUse;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.publishing.KafkaSettings;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the tables running: a silent registry or an absent Kafka ends them, and they are begun again. */
@Component
public class Views implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private static final int PATIENCE_MILLIS = 5_000;
    /** Tables are read in one partition after the other, and each asks once too often: Kafka's half second for each adds up. */
    private static final int LONG_POLL_MILLIS = 50;

    private final Properties configuration;
    private final ViewsTopology topology;
    private volatile @Nullable KafkaStreams streams;

    Views(KafkaSettings kafka, DeploymentSettings deployment, Serde<SpecificRecord> serde) {
        this.topology = new ViewsTopology(serde);
        this.configuration = new Properties();
        configuration.putAll(kafka.properties());
        configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, "gongshi-gateway-" + deployment.instance());
        configuration.put(
                StreamsConfig.STATE_DIR_CONFIG,
                deployment.dataDir().resolve("views").toString());
        configuration.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        // How long a start waits for Kafka before it is given up and tried anew; a stop waits for that, too.
        configuration.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        configuration.put(StreamsConfig.consumerPrefix(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG), PATIENCE_MILLIS);
        configuration.put(
                StreamsConfig.globalConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), LONG_POLL_MILLIS);
        configuration.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, SkipUndecodable.class.getName());
    }

    /** Whether everything that was on the topics at start is here. */
    public boolean isReady() {
        KafkaStreams current = streams;
        return current != null && current.state() == KafkaStreams.State.RUNNING;
    }

    @Bean
    View<AccessKey> accessKeys() {
        return of(Topics.ACCESS_KEYS);
    }

    @Bean
    View<KeyUse> toldKeyUses() {
        return of(Topics.ACCESS_USES);
    }

    @Bean
    View<AgencyEntry> agencyEntries() {
        return of(Topics.REGISTER_AGENCIES);
    }

    @Bean
    View<CalendarEntry> calendarEntries() {
        return of(Topics.REGISTER_CALENDARS);
    }

    @Bean
    View<Receipt> receipts() {
        return of(Topics.RECEIPTS);
    }

    @Bean
    View<Clearance> clearances() {
        return of(Topics.CLEARANCES);
    }

    @Bean
    View<Delivery> deliveries() {
        return of(Topics.CREDIT_DELIVERIES);
    }

    @Bean
    View<Batch> finishedBatches() {
        return of(Topics.INGEST_BATCHES);
    }

    @Bean
    View<ErrorReport> reportedErrors() {
        return of(Topics.REPORTS_ERRORS);
    }

    @Bean
    View<Rejection> rejectedRows() {
        return of(Topics.INGEST_REJECTIONS);
    }

    @Bean
    View<SupervisionAction> actsOfPeriods() {
        return of(Topics.SUPERVISION_ACTIONS);
    }

    @Bean
    View<ComplianceIndicator> toldCounts() {
        return of(Topics.COMPLIANCE_REGISTERS);
    }

    /** The view of a topic that has one. */
    public <V extends SpecificRecord> View<V> of(Topic<V> topic) {
        var query = StoreQueryParameters.fromNameAndType(
                ViewsTopology.store(topic), QueryableStoreTypes.<String, V>keyValueStore());
        var latest = new AtomicReference<@Nullable Opened<V>>();
        return new View<>(() -> store(query, latest));
    }

    /** A table of one life of the client: looking for it costs more than reading it. */
    private record Opened<V>(KafkaStreams in, ReadOnlyKeyValueStore<String, V> table) {}

    @SuppressWarnings("ReferenceEquality") // A client is itself and no other.
    private <V> ReadOnlyKeyValueStore<String, V> store(
            StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> query, AtomicReference<@Nullable Opened<V>> latest) {
        KafkaStreams current = streams;
        if (current == null || !isReady()) {
            throw new UnavailableException("the views are being read in");
        }
        Opened<V> opened = latest.get();
        if (opened == null || opened.in() != current) {
            opened = new Opened<>(current, current.store(query));
            latest.set(opened);
        }
        return opened.table();
    }

    @Override
    public synchronized void start() {
        var started = new KafkaStreams(topology.topology(), configuration);
        started.setUncaughtExceptionHandler(failure -> {
            LOG.warn("views ended by {}", failure.getClass().getName());
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams = started;
        // Starting lasts until Kafka answers, and the gateway has to say so meanwhile.
        Thread.ofVirtual().name("views-start").start(() -> begin(started));
    }

    private static void begin(KafkaStreams started) {
        try {
            started.start();
        } catch (StreamsException | IllegalStateException failure) {
            LOG.warn("views could not begin: {}", failure.getClass().getName());
            started.close(Duration.ofSeconds(1));
        }
    }

    /** A global table cannot begin anew inside a running client; the client can. */
    @Scheduled(fixedDelayString = "${gongshi.views.restart-after}")
    synchronized void restartIfEnded() {
        KafkaStreams current = streams;
        if (current != null && current.state().hasCompletedShutdown()) {
            current.close();
            start();
        }
    }

    @Override
    public synchronized void stop() {
        KafkaStreams current = streams;
        if (current != null) {
            streams = null;
            current.close(Duration.ofSeconds(5));
        }
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }
}
