package org.gongshi.search.supervision;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.api.Problems;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what is wrong with a question, all of it at once. */
final class FlawedQuestions {
    /** What parameters are called on the pages that have them. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("agency", "cards.agency"),
            entry("region", "dashboard.region"),
            entry("sector", "dashboard.sector"),
            entry("kind", "dashboard.kind"),
            entry("period", "dashboard.period"),
            entry("indicator", "dashboard.indicator"),
            entry("verdict", "cards.verdict"),
            entry("from", "cards.from"),
            entry("to", "cards.to"),
            entry("overdue", "cards.overdue"),
            entry("type", "alerts.type"));

    private FlawedQuestions() {}

    static ModelAndView page(Account supervisor, Problems problems, List<QueryFlaw> flaws, Locale locale) {
        var said = flaws.stream()
                .map(flaw -> problems.labelled(flaw, label(flaw), locale))
                .map(flaw -> problems.message(flaw, locale) + " " + problems.fix(flaw, locale))
                .toList();
        return new ModelAndView(
                "supervision/flawed", Map.of("account", supervisor.username(), "flaws", said), HttpStatus.BAD_REQUEST);
    }

    private static String label(QueryFlaw flaw) {
        return flaw.parameter().equals("state")
                ? flaw.code() == Code.NOT_AN_ALERT_STATE ? "alerts.state" : "cards.state"
                : LABELS.getOrDefault(flaw.parameter(), "field." + flaw.parameter());
    }
}
