package org.gongshi.search.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshi.exchange.Misconduct;
import org.gongshi.search.decisions.Found;
import org.gongshi.search.elasticsearch.DecisionIndex;
import org.gongshi.search.elasticsearch.IndexUnavailableException;
import org.gongshi.search.reports.ReportForm.Choice;
import org.gongshi.search.reports.ReportForm.Cited;
import org.gongshi.search.reports.ReportForm.Problem;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes forms: empty ones, and ones that come back with what is wrong. */
@Component
final class ReportForms {
    private final AgencyCards agencies;
    private final Bureaus bureaus;
    private final DecisionIndex decisions;
    private final ReportProblems problems;
    private final Wording wording;

    ReportForms(
            AgencyCards agencies, Bureaus bureaus, DecisionIndex decisions, ReportProblems problems, Wording wording) {
        this.agencies = agencies;
        this.bureaus = bureaus;
        this.decisions = decisions;
        this.problems = problems;
        this.wording = wording;
    }

    /** @return empty if it isn't known whom it is about */
    Optional<ReportForm> empty(ReportKind kind, Map<String, List<String>> given, Locale locale) {
        return form(kind, given, UUID.randomUUID().toString(), Map.of(), false, locale);
    }

    Optional<ReportForm> refused(
            ReportKind kind, Map<String, List<String>> given, String attempt, List<ReportFlaw> flaws, Locale locale) {
        var found = new LinkedHashMap<String, Problem>();
        flaws.forEach(flaw -> found.putIfAbsent(
                flaw.field(),
                new Problem(
                        flaw.field(),
                        problems.message("report." + kind.path(), flaw, locale),
                        problems.fix(flaw, locale))));
        return form(kind, given, attempt, found, false, locale);
    }

    /** What was written is kept while it can't be taken in. */
    Optional<ReportForm> later(ReportKind kind, Map<String, List<String>> given, String attempt, Locale locale) {
        return form(kind, given, attempt, Map.of(), true, locale);
    }

    private Optional<ReportForm> form(
            ReportKind kind,
            Map<String, List<String>> given,
            String attempt,
            Map<String, Problem> found,
            boolean unavailable,
            Locale locale) {
        var values = given.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getFirst()));
        String decision = values.getOrDefault("decisionId", "");
        String agency = decision.contains("-")
                ? decision.substring(0, decision.indexOf('-'))
                : values.getOrDefault("agency", "");
        return agencies.of(agency)
                .map(card -> new ReportForm(
                        kind.path(),
                        kind == ReportKind.COMPLAINT,
                        card,
                        kind == ReportKind.COMPLAINT
                                ? bureaus.inChargeOf(card.region()).name()
                                : card.name(),
                        cited(decision),
                        choices(kind.abouts(), aboutPrefix(kind), given.getOrDefault("about", List.of()), locale),
                        kind == ReportKind.COMPLAINT
                                ? choices(
                                        ReportKind.symbols(Misconduct.values()),
                                        "misconduct.",
                                        given.getOrDefault("misconduct", List.of()),
                                        locale)
                                : List.of(),
                        attempt,
                        values,
                        found,
                        unavailable));
    }

    static String aboutPrefix(ReportKind kind) {
        return kind == ReportKind.COMPLAINT ? "complaintAbout." : "errorAbout.";
    }

    private List<Choice> choices(List<String> symbols, String prefix, List<String> chosen, Locale locale) {
        return symbols.stream()
                .map(symbol -> new Choice(symbol, wording.text(locale, prefix + symbol), chosen.contains(symbol)))
                .toList();
    }

    /** A report can be written while the index is away; then the decision stands there by its id. */
    private @Nullable Cited cited(String id) {
        if (id.isEmpty()) {
            return null;
        }
        try {
            return decisions.find(id) instanceof Found.Shown(var decision)
                    ? new Cited(id, decision.title() + " " + decision.documentNumber())
                    : new Cited(id, id);
        } catch (IndexUnavailableException away) {
            return new Cited(id, id);
        }
    }
}
