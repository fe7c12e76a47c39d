package org.gongshi.search.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.search.compliance.Alert;
import org.gongshi.search.compliance.AlertQuery;
import org.gongshi.search.compliance.AlertType;
import org.gongshi.search.compliance.Standing;
import org.gongshi.search.compliance.Standing.State;
import org.gongshi.search.reports.ReportPages;
import org.gongshi.search.reports.ReportProblems;
import org.gongshi.search.supervision.AlertsPage.Last;
import org.gongshi.search.supervision.AlertsPage.One;
import org.gongshi.search.supervision.AlertsPage.Row;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.gongshi.search.supervision.ScopedAlerts.Entry;
import org.gongshi.search.supervision.ScopedAlerts.Page;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** From alerts to pages. */
@Component
final class AlertPages {
    static final String ALERTS = SupervisionSecurity.PAGES + "/alerts";
    private static final Map<String, State> STEPS =
            Map.of("acknowledge", State.ACKNOWLEDGED, "assign", State.ASSIGNED, "close", State.CLOSED);

    private final ScopedAlerts alerts;
    private final Accounts accounts;
    private final AlertWords words;
    private final ReportProblems problems;
    private final Wording wording;

    AlertPages(ScopedAlerts alerts, Accounts accounts, AlertWords words, ReportProblems problems, Wording wording) {
        this.alerts = alerts;
        this.accounts = accounts;
        this.words = words;
        this.problems = problems;
        this.wording = wording;
    }

    AlertsPage page(AlertQuery query, Page page, long total, Locale locale) {
        var given = query.given();
        return new AlertsPage(
                String.format(Locale.ROOT, "%,d", total),
                Stream.of(State.values())
                        .map(state -> new Choice(
                                state.name(),
                                wording.text(locale, "alertState." + state),
                                given.getOrDefault("state", List.of()).contains(state.name())))
                        .toList(),
                Stream.of(AlertType.values())
                        .map(type -> new Choice(
                                type.name(),
                                words.type(type, locale),
                                given.getOrDefault("type", List.of()).contains(type.name())))
                        .toList(),
                given.getOrDefault("agency", List.of("")).getFirst(),
                page.entries().stream().map(entry -> row(entry, locale)).toList(),
                Optional.ofNullable(page.next())
                        .map(next -> CardLinks.with(ALERTS, given, "cursor", next))
                        .orElse(null));
    }

    private Row row(Entry entry, Locale locale) {
        var alert = entry.alert();
        return new Row(
                address(alert),
                words.type(alert.type(), locale),
                alert.type().compareTo(AlertType.BREACH) <= 0,
                alert.agencyName(),
                alert.type() == AlertType.RECEIVER_DOWN ? "" : CardLinks.agency(alert.agency()),
                words.about(alert, locale),
                AlertWords.path(alert),
                Objects.toString(alert.dueOn(), ""),
                words.reasons(alert, locale),
                wording.text(locale, "alertState." + entry.standing().state()),
                Objects.toString(entry.standing().assignee(), ""));
    }

    One one(Account supervisor, Entry entry, SentForm sent, Locale locale) {
        var standing = entry.standing();
        return new One(
                row(entry, locale),
                standing.at() == null ? null : last(standing, locale),
                address(entry.alert()),
                supervisor.kind().mayAct() && entry.alert().type() != AlertType.RECEIVER_DOWN
                        ? STEPS.keySet().stream()
                                .filter(step -> standing.state().mayBecome(Objects.requireNonNull(STEPS.get(step))))
                                .sorted()
                                .toList()
                        : List.of(),
                accounts.all().stream()
                        .filter(account -> alerts.maySeeTo(account, entry.alert()))
                        .map(Account::username)
                        .map(name -> new Choice(
                                name, name, name.equals(sent.written().getOrDefault("assignee", standing.assignee()))))
                        .toList(),
                AlertStep.REASONS.stream()
                        .map(reason -> new Choice(
                                reason, wording.text(locale, "alertReason." + reason), sent.has("reason", reason)))
                        .toList(),
                sent,
                problems.byField("alerts." + sent.name(), sent.flaws(), locale));
    }

    private Last last(Standing standing, Locale locale) {
        return new Last(
                Objects.toString(standing.account(), ""),
                ReportPages.moment(Objects.requireNonNull(standing.at()), locale),
                standing.note() == null ? "" : note(standing, locale));
    }

    /** The code of a reason in words, and what was written. */
    private String note(Standing standing, Locale locale) {
        String[] parts = Objects.toString(standing.note(), "").split(" ", 2);
        return standing.state() == State.CLOSED
                ? Stream.concat(
                                Stream.of(wording.textOr(locale, "alertReason." + parts[0], parts[0])),
                                Stream.of(parts).skip(1))
                        .collect(Collectors.joining(wording.text(locale, "column.and")))
                : Objects.toString(standing.note(), "");
    }

    static String address(Alert alert) {
        return UriComponentsBuilder.fromPath(ALERTS)
                .pathSegment(alert.id().split("/", -1))
                .encode()
                .build()
                .toUriString();
    }
}
