package org.gongshi.search.supervision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.InstrumentNumber;
import org.gongshi.search.registers.CivilDay;
import org.gongshi.search.reports.ReportPages;
import org.gongshi.search.reports.ReportProblems;
import org.gongshi.search.supervision.ActsPage.Row;
import org.gongshi.search.supervision.AgencyAct.Flawed;
import org.gongshi.search.supervision.AgencyAct.Good;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.gongshi.search.supervision.ScopedActs.Acts;
import org.gongshi.search.supervision.ScopedActs.Done;
import org.gongshi.search.supervision.ScopedActs.Refused;
import org.gongshi.search.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What supervisors did about an agency, and forms to do it; and the button on a card that ends its waiting. */
@Controller
@RequestMapping(SupervisionSecurity.PAGES)
final class ActsPageController {
    private final ScopedActs acts;
    private final ScopedCompliance compliance;
    private final ReportProblems problems;
    private final Wording wording;
    private final InstantSource clock;

    ActsPageController(
            ScopedActs acts,
            ScopedCompliance compliance,
            ReportProblems problems,
            Wording wording,
            InstantSource clock) {
        this.acts = acts;
        this.compliance = compliance;
        this.problems = problems;
        this.wording = wording;
        this.clock = clock;
    }

    @ModelAttribute("hidden")
    boolean hidden() {
        return true;
    }

    @GetMapping("/agencies/{creditCode}/acts")
    ModelAndView list(@AuthenticationPrincipal Account supervisor, @PathVariable String creditCode, Locale locale) {
        return acts.list(supervisor, creditCode)
                .map(found -> view(supervisor, found, SentForm.NONE, HttpStatus.OK, locale))
                .orElseGet(ActsPageController::missing);
    }

    @PostMapping("/agencies/{creditCode}/{act:backfills|audits|instruments}")
    ModelAndView act(
            @AuthenticationPrincipal Account supervisor,
            @PathVariable String creditCode,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            Locale locale) {
        var found = acts.list(supervisor, creditCode).orElse(null);
        var read = AgencyAct.read(act, name -> fields.getOrDefault(name, ""), today())
                .orElse(null);
        if (found == null || read == null) {
            return missing();
        }
        return switch (read) {
            case Flawed(var flaws) ->
                view(supervisor, found, new SentForm(act, fields, flaws), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case Good good ->
                switch (acts.take(supervisor, found.agency(), good)) {
                    case Done _ -> see(CardLinks.acts(creditCode));
                    case Refused(var flaw) ->
                        view(supervisor, found, new SentForm(act, fields, List.of(flaw)), HttpStatus.CONFLICT, locale);
                };
        };
    }

    /** Where nothing waits, or not any more, its card says so. */
    @PostMapping("/cards/{agency}/{*address}")
    ModelAndView confirm(
            @AuthenticationPrincipal Account supervisor, @PathVariable String agency, @PathVariable String address) {
        return NoReview.caseNumber(address)
                .flatMap(number -> compliance.card(supervisor, agency, number))
                .map(card -> see(
                        CardLinks.card(card.id()) + (acts.confirmNoReview(supervisor, card) ? "" : "?nothing-waits")))
                .orElseGet(ActsPageController::missing);
    }

    private LocalDate today() {
        return CivilDay.of(clock.instant());
    }

    private ModelAndView view(Account supervisor, Acts found, SentForm sent, HttpStatus status, Locale locale) {
        var agency = found.agency();
        var page = new ActsPage(
                agency.name(),
                CardLinks.agency(agency.creditCode()),
                supervisor.kind().mayAct(),
                found.done().stream().map(action -> row(action, locale)).toList(),
                AgencyAct.halves(today()).stream()
                        .map(half -> new Choice(half, half, sent.has("half", half)))
                        .toList(),
                AgencyAct.INSTRUMENTS.stream()
                        .map(type -> new Choice(type.name(), type(type, locale), sent.has("type", type.name())))
                        .toList(),
                sent,
                problems.byField("acts." + sent.name(), sent.flaws(), locale));
        return new ModelAndView("supervision/acts", Map.of("account", supervisor.username(), "page", page), status);
    }

    private Row row(SupervisionAction action, Locale locale) {
        var card = action.getInstrument()
                .map(InstrumentNumber::asCase)
                .or(action::getCaseNumber)
                .or(action::getDocumentNumber);
        return new Row(
                wording.text(locale, "act." + action.getAct()),
                card.map(CardPages::written).orElseGet(() -> period(action)),
                card.map(number -> CardLinks.card(action.getAgency() + "/" + number))
                        .orElse(null),
                action.getInstrumentType().map(type -> type(type, locale)).orElse(""),
                action.getAnswerBy().map(LocalDate::toString).orElse(""),
                action.getReason().orElse(""),
                action.getAccount(),
                ReportPages.moment(action.getActedAt(), locale));
    }

    private static String period(SupervisionAction action) {
        return Stream.of(action.getFromDay(), action.getToDay())
                .map(day -> day.map(LocalDate::toString).orElse(""))
                .collect(Collectors.joining(" – "));
    }

    private String type(InstrumentType type, Locale locale) {
        return wording.text(locale, "instrumentType." + type);
    }

    private static ModelAndView see(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private static ModelAndView missing() {
        return new ModelAndView("supervision/missing", Map.of(), HttpStatus.NOT_FOUND);
    }
}
