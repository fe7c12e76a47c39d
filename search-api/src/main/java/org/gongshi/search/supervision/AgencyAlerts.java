package org.gongshi.search.supervision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.agencies.AgencyDirectory;
import org.gongshi.search.compliance.AgencyActivity;
import org.gongshi.search.compliance.Alert;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.AlertRules;
import org.gongshi.search.compliance.AlertType;
import org.gongshi.search.compliance.Indicator;
import org.gongshi.search.compliance.Period;
import org.gongshi.search.compliance.Scope;
import org.gongshi.search.compliance.Tally;
import org.gongshi.search.compliance.TallyQuery;
import org.gongshi.search.compliance.Wanted;
import org.gongshi.search.elasticsearch.ComplianceIndex;
import org.gongshi.search.registers.CivilDay;
import org.springframework.stereotype.Component;

/** What supervisors are warned of that no card tells: of agencies, complaints and receivers. */
@Component
final class AgencyAlerts {
    private static final String DOWN_SINCE = "gongshi.receivers.down.since";

    private final ComplianceIndex index;
    private final AgencyDirectory directory;
    private final ScopedComplaints complaints;
    private final MeterRegistry meters;
    private final SupervisionSettings settings;
    private final InstantSource clock;

    AgencyAlerts(
            ComplianceIndex index,
            AgencyDirectory directory,
            ScopedComplaints complaints,
            MeterRegistry meters,
            SupervisionSettings settings,
            InstantSource clock) {
        this.index = index;
        this.directory = directory;
        this.complaints = complaints;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the order of their ids. */
    List<Alert> of(Account supervisor, AlertQuery query) {
        var year = Year.from(query.days().today());
        var period = new TallyQuery(
                query.agencies(),
                List.of(),
                List.of(),
                List.of(),
                Period.of(year),
                query.days().today(),
                Wanted.of(List.of(Indicator.SERIES_GAPS)),
                TallyQuery.By.ALL,
                null,
                1);
        boolean asked =
                query.types().contains(AlertType.SILENT) || query.types().contains(AlertType.SERIES_GAP);
        var activity = asked ? index.activity(supervisor.scope(), period) : new AgencyActivity(Map.of(), List.of());
        return Stream.of(
                        asked ? silent(supervisor.scope(), activity) : Stream.<Alert>of(),
                        gaps(activity, year),
                        overdue(supervisor),
                        down(supervisor.scope()))
                .flatMap(alerts -> alerts)
                .filter(alert -> query.types().contains(alert.type()))
                .filter(alert -> query.agencies().isEmpty()
                        || query.agencies().stream()
                                .anyMatch(code -> code.value().equals(alert.agency())))
                .sorted(Comparator.comparing(Alert::id))
                .toList();
    }

    private Stream<Alert> silent(Scope scope, AgencyActivity activity) {
        var before = clock.instant().minus(settings.silentAfter());
        return directory.today().all().stream()
                .filter(agency -> scope.includes(agency.region(), agency.sector(), agency.creditCode()))
                .filter(agency -> last(activity, agency).isBefore(before))
                .map(agency -> Alert.ofAgency(
                        AlertType.SILENT,
                        "silent",
                        agency.creditCode(),
                        agency.name(),
                        agency.region(),
                        activity.lastReceived().containsKey(agency.creditCode())
                                ? List.of(CivilDay.of(last(activity, agency)).toString())
                                : List.of(),
                        last(activity, agency),
                        fellSilent(activity, agency)));
    }

    /** Whoever never sent anything is silent since it is in the register. */
    private Instant fellSilent(AgencyActivity activity, AgencyCard agency) {
        var last = activity.lastReceived().get(agency.creditCode());
        return last == null ? AlertRules.start(agency.since()) : last.plus(settings.silentAfter());
    }

    private static Instant last(AgencyActivity activity, AgencyCard agency) {
        return activity.lastReceived().getOrDefault(agency.creditCode(), Instant.EPOCH);
    }

    private Stream<Alert> gaps(AgencyActivity activity, Year year) {
        return AlertRules.gaps(activity.series()).entrySet().stream()
                .map(gaps -> Alert.ofAgency(
                        AlertType.SERIES_GAP,
                        "series-gap-" + year,
                        gaps.getKey(),
                        directory.today().name(gaps.getKey()),
                        region(gaps.getKey()),
                        gaps.getValue().stream().map(AgencyAlerts::words).toList(),
                        Instant.EPOCH,
                        activity.lastReceived().getOrDefault(gaps.getKey(), AlertRules.start(year.atDay(1)))));
    }

    /** Such as 浙市监罚〔2026〕3: so many are missing. */
    private static String words(Tally.Series series) {
        String[] parts = series.name().split("\\|", -1);
        return "%s〔%s〕%d".formatted(parts[1], parts[2], series.missing());
    }

    private Stream<Alert> overdue(Account supervisor) {
        var before = clock.instant().minus(settings.complaintsWithin());
        return complaints.list(supervisor, null).stream()
                .filter(complaint -> complaint.isOpen()
                        && complaint.progress().getReceivedAt().isBefore(before))
                .map(complaint -> Alert.ofAgency(
                        AlertType.COMPLAINT_OVERDUE,
                        "complaint-" + complaint.number(),
                        complaint.agency(),
                        directory.today().name(complaint.agency()),
                        region(complaint.agency()),
                        List.of(complaint.number()),
                        Instant.EPOCH,
                        complaint.progress().getReceivedAt().plus(settings.complaintsWithin())));
    }

    /** They serve all agencies, so it is told to whom no line and no agencies are set. It ends by itself. */
    private Stream<Alert> down(Scope scope) {
        return scope.onlySectors().isPresent() || scope.onlyAgencies().isPresent()
                ? Stream.of()
                : meters.find(DOWN_SINCE).gauges().stream()
                        .map(gauge -> down(gauge, (long) gauge.value()))
                        .filter(alert -> alert.began().isAfter(Instant.EPOCH));
    }

    private static Alert down(Gauge gauge, long since) {
        var receiver = Objects.requireNonNullElse(gauge.getId().getTag("receiver"), "");
        return Alert.ofAgency(
                AlertType.RECEIVER_DOWN,
                "receiver-down",
                receiver,
                receiver,
                "",
                List.of(),
                Instant.EPOCH,
                Instant.ofEpochSecond(since));
    }

    private String region(String agency) {
        return directory.today().find(agency).map(AgencyCard::region).orElse("");
    }
}
