package org.gongshi.search.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.search.api.Problems;
import org.gongshi.search.decisions.QueryFlaw;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what is wrong with a question, all of it at once. */
final class FlawedQuestions {
    private FlawedQuestions() {}

    static ModelAndView page(Account supervisor, Problems problems, List<QueryFlaw> flaws, Locale locale) {
        var said = flaws.stream()
                .map(flaw -> problems.message(flaw, locale) + " " + problems.fix(flaw, locale))
                .toList();
        return new ModelAndView(
                "supervision/flawed", Map.of("account", supervisor.username(), "flaws", said), HttpStatus.BAD_REQUEST);
    }
}
