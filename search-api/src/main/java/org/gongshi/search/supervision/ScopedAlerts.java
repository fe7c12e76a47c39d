package org.gongshi.search.supervision;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.schemas.Topics;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.compliance.Alert;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.AlertRules;
import org.gongshi.search.compliance.AlertType;
import org.gongshi.search.compliance.CardResult;
import org.gongshi.search.compliance.Standing;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.elasticsearch.ComplianceIndex;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.gongshi.search.topics.TopicTable;
import org.gongshi.search.topics.TopicWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts as one supervisor may see them, and what is done about them: read back from the topic it is written to. */
@Component
final class ScopedAlerts {
    /** Pages of cards that are looked through for one answer; if nothing is found by then, the answer says where to go on. */
    private static final int PAGES = 20;
    /** Cards that are looked through at once where alerts are counted. */
    private static final int AT_ONCE = 1000;

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);

    private final ComplianceIndex index;
    private final AgencyAlerts ofAgencies;
    private final AgencyDirectory directory;
    private final TopicTable<SupervisionAction> actions;
    private final ScopedCompliance compliance;
    private final TopicWriter writer;
    private final InstantSource clock;

    ScopedAlerts(
            ComplianceIndex index,
            AgencyAlerts ofAgencies,
            AgencyDirectory directory,
            TopicTable<SupervisionAction> alertTable,
            ScopedCompliance compliance,
            TopicWriter writer,
            InstantSource clock) {
        this.index = index;
        this.ofAgencies = ofAgencies;
        this.directory = directory;
        this.actions = alertTable;
        this.compliance = compliance;
        this.writer = writer;
        this.clock = clock;
    }

    /** An alert, and how far supervisors are with it. */
    record Entry(Alert alert, Standing standing) {}

    /** @param next cursor; null: these were the last */
    record Page(List<Entry> entries, @Nullable String next) {}

    Page list(Account supervisor, AlertQuery query) {
        return compliance.recorded(
                supervisor, Reading.of(AuditedMatter.ALERTS, query.given()), () -> page(supervisor, query));
    }

    private Page page(Account supervisor, AlertQuery query) {
        var last = actions.byKey();
        if (query.afterCard().isPresent()) {
            return cards(supervisor, query, last, List.of());
        }
        var first = wanted(ofAgencies.of(supervisor, query).stream(), query, last)
                .filter(entry -> query.afterAgency()
                        .map(told -> entry.alert().id().compareTo(told) > 0)
                        .orElse(true))
                .toList();
        if (first.size() <= AlertQuery.SIZE) {
            return cards(supervisor, query, last, first);
        }
        var told = first.subList(0, AlertQuery.SIZE);
        return new Page(told, query.afterAgency(told.getLast().alert()));
    }

    private Page cards(Account supervisor, AlertQuery query, Map<String, SupervisionAction> last, List<Entry> first) {
        var entries = new ArrayList<>(first);
        if (query.types().stream().noneMatch(AlertType::isOfCase)) {
            return new Page(entries, null);
        }
        var touched = query.states().contains(State.OPEN) ? List.<String>of() : touched(last);
        if (touched.isEmpty() && !query.states().contains(State.OPEN)) {
            return new Page(entries, null);
        }
        Cursor at = query.afterCard().orElse(null);
        for (int page = 0; page < PAGES; page++) {
            var found = index.alerting(supervisor.scope(), query, touched, AlertQuery.SIZE, at);
            wanted(found, query, last).forEach(entries::add);
            at = found.next();
            if (at == null || entries.size() >= AlertQuery.SIZE) {
                break;
            }
        }
        return new Page(entries, at == null ? null : query.afterCard(at));
    }

    /** How many there are on all pages together. */
    long total(Account supervisor, AlertQuery query) {
        var last = actions.byKey();
        long told =
                wanted(ofAgencies.of(supervisor, query).stream(), query, last).count();
        return query.types().stream().anyMatch(AlertType::isOfCase) ? told + ofCards(supervisor, query, last) : told;
    }

    /** Where nobody did anything yet the index counts; what was touched is looked at. */
    private long ofCards(Account supervisor, AlertQuery query, Map<String, SupervisionAction> last) {
        var touched = touched(last);
        long told = query.states().contains(State.OPEN) ? index.alerts(supervisor.scope(), query, touched) : 0;
        if (touched.isEmpty()) {
            return told;
        }
        Cursor at = null;
        do {
            var found = index.alerting(supervisor.scope(), query, touched, AT_ONCE, at);
            told += wanted(found, query, last).count();
            at = found.next();
        } while (at != null);
        return told;
    }

    private static Stream<Entry> wanted(CardResult found, AlertQuery query, Map<String, SupervisionAction> last) {
        return wanted(found.cards().stream().flatMap(card -> AlertRules.of(card, query.days()).stream()), query, last);
    }

    private static Stream<Entry> wanted(Stream<Alert> alerts, AlertQuery query, Map<String, SupervisionAction> last) {
        return alerts.filter(alert -> query.types().contains(alert.type()))
                .map(alert -> entry(alert, last))
                .filter(entry -> query.states().contains(entry.standing().state()));
    }

    /** Cards with an alert about which somebody did something. */
    private static List<String> touched(Map<String, SupervisionAction> last) {
        return last.keySet().stream().map(Alert::cardOf).distinct().toList();
    }

    private static Entry entry(Alert alert, Map<String, SupervisionAction> last) {
        return new Entry(alert, AlertRules.standing(last.get(alert.id()), alert));
    }

    /** One alert, its reading recorded. */
    Optional<Entry> read(Account supervisor, String id) {
        return compliance.recorded(supervisor, new Reading(AuditedMatter.ALERTS, "", id), () -> find(supervisor, id));
    }

    /** Empty: there is none, or not for this supervisor. */
    Optional<Entry> find(Account supervisor, String id) {
        return alert(supervisor, id).map(alert -> entry(alert, actions.byKey()));
    }

    private Optional<Alert> alert(Account supervisor, String id) {
        var query = new AlertQuery(
                new TreeMap<>(),
                List.of(),
                List.of(State.values()),
                List.of(AlertType.values()),
                AlertQuery.Days.of(CivilDay.of(clock.instant())),
                null);
        return Optional.of(id)
                .filter(whole -> whole.indexOf('/') != whole.lastIndexOf('/'))
                .flatMap(_ -> index.card(supervisor.sight(), Alert.cardOf(id)))
                .map(card -> AlertRules.of(card, query.days()))
                .orElseGet(() -> ofAgencies.of(supervisor, query))
                .stream()
                .filter(alert -> alert.id().equals(id))
                .findFirst();
    }

    /** Whether an account may be given an alert. */
    boolean maySeeTo(Account assignee, Alert alert) {
        return assignee.kind().mayAct()
                && directory
                        .today()
                        .find(alert.agency())
                        .map(agency -> isWithin(assignee, agency))
                        .orElseGet(() -> assignee.scope().includes(alert.region(), "", alert.agency()));
    }

    private static boolean isWithin(Account account, AgencyCard agency) {
        return account.scope().includes(agency.region(), agency.sector(), agency.creditCode());
    }

    /** Empty: it can't be done any more, or not about this. */
    Optional<Entry> step(Account supervisor, Entry entry, AlertStep.Good step) {
        var alert = entry.alert();
        if (!entry.standing().state().mayBecome(step.becomes()) || alert.type() == AlertType.RECEIVER_DOWN) {
            return Optional.empty();
        }
        var action = SupervisionAction.newBuilder()
                .setAgency(alert.agency())
                .setAct(step.act())
                .setActedAt(clock.instant())
                .setAccount(supervisor.username())
                .setCaseNumber(alert.caseNumber())
                .setAlert(alert.id())
                .setAssignee(step.assignee())
                .setReason(step.note())
                .build();
        writer.confirm(Topics.SUPERVISION_ACTIONS, alert.agency(), action);
        actions.await(alert.id(), action::equals, SEEN_WITHIN);
        return Optional.of(new Entry(alert, AlertRules.standing(action, alert)));
    }
}
