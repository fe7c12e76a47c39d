package org.gongshi.search.topics;

import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.Statement;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.schemas.Topic;
import org.gongshi.schemas.Topics;
import org.gongshi.search.indexing.KafkaSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The topics that are kept, read by one consumer from the beginning at every start. */
@Component
class TopicTables implements SmartLifecycle {
    private final Map<String, TopicTable<?>> tables = Map.of(
            Topics.REPORTS_COMPLAINTS.name(), TopicTable.<Complaint>byLastPart(this::isReadIn),
            Topics.REPORTS_ERRORS.name(), TopicTable.<ErrorReport>byLastPart(this::isReadIn),
            Topics.REPORTS_ANSWERS.name(), TopicTable.<ErrorReportAnswered>byLastPart(this::isReadIn),
            Topics.REGISTER_AGENCIES.name(), TopicTable.<AgencyEntry>byLastPart(this::isReadIn),
            Topics.ACCESS_KEYS.name(), TopicTable.<AccessKey>byLastPart(this::isReadIn),
            Topics.REGISTER_AGREEMENTS.name(), TopicTable.<AgreementEntry>byKey(this::isReadIn),
            Topics.REGISTER_PLANS.name(), TopicTable.<PlanEntry>byKey(this::isReadIn),
            Topics.SUPERVISION_STATEMENTS.name(), TopicTable.<Statement>byLastPart(this::isReadIn),
            Topics.SUPERVISION_ACTIONS.name(), TopicTable.bySubject(this::isReadIn, SupervisionAction::getAlert));
    private final TopicTable<SupervisionAction> acts = TopicTable.bySubject(this::isReadIn, ActKey::of);
    private final KafkaSettings settings;
    private volatile @Nullable TopicReader reader;

    TopicTables(KafkaSettings settings) {
        this.settings = settings;
    }

    @Bean
    TopicTable<Complaint> complaintTable() {
        return of(Topics.REPORTS_COMPLAINTS);
    }

    @Bean
    TopicTable<ErrorReport> errorReportTable() {
        return of(Topics.REPORTS_ERRORS);
    }

    @Bean
    TopicTable<ErrorReportAnswered> answerTable() {
        return of(Topics.REPORTS_ANSWERS);
    }

    @Bean
    TopicTable<AgencyEntry> agencyTable() {
        return of(Topics.REGISTER_AGENCIES);
    }

    @Bean
    TopicTable<AccessKey> keyTable() {
        return of(Topics.ACCESS_KEYS);
    }

    @Bean
    TopicTable<AgreementEntry> agreementTable() {
        return of(Topics.REGISTER_AGREEMENTS);
    }

    @Bean
    TopicTable<PlanEntry> planTable() {
        return of(Topics.REGISTER_PLANS);
    }

    /** What agencies said to supervisors, by receipt. */
    @Bean
    TopicTable<Statement> statementTable() {
        return of(Topics.SUPERVISION_STATEMENTS);
    }

    /** The last that was done about each alert. */
    @Bean
    TopicTable<SupervisionAction> alertTable() {
        return of(Topics.SUPERVISION_ACTIONS);
    }

    /** What was done about agencies, by {@link ActKey}. */
    @Bean
    TopicTable<SupervisionAction> actTable() {
        return acts;
    }

    @Override
    public synchronized void start() {
        var started = new TopicReader(settings, tables.keySet(), this::take);
        reader = started;
        started.start();
    }

    @Override
    public synchronized void stop() {
        var current = reader;
        reader = null;
        if (current != null) {
            current.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    private boolean isReadIn() {
        var current = reader;
        return current != null && current.isReadIn();
    }

    private void take(String topic, String key, @Nullable SpecificRecord value) {
        of(topic).put(key, value);
        if (value instanceof SupervisionAction action) {
            acts.put(key, action);
        }
    }

    private <V extends SpecificRecord> TopicTable<V> of(Topic<V> topic) {
        return of(topic.name());
    }

    @SuppressWarnings("unchecked") // Each was made for the values of its topic.
    private <V> TopicTable<V> of(String topic) {
        return (TopicTable<V>) Objects.requireNonNull(tables.get(topic));
    }
}
