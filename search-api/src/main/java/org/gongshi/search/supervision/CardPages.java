package org.gongshi.search.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.identity.InstrumentNumber;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.compliance.CardFilter;
import org.gongshi.search.compliance.CardQuery;
import org.gongshi.search.compliance.CardResult;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.compliance.Verdicts;
import org.gongshi.search.reports.ReportPages;
import org.gongshi.search.supervision.CardsPage.Card;
import org.gongshi.search.supervision.CardsPage.Chip;
import org.gongshi.search.supervision.CardsPage.Choices;
import org.gongshi.search.supervision.CardsPage.Decision;
import org.gongshi.search.supervision.CardsPage.Document;
import org.gongshi.search.supervision.CardsPage.Event;
import org.gongshi.search.supervision.CardsPage.Judged;
import org.gongshi.search.supervision.CardsPage.Kept;
import org.gongshi.search.supervision.CardsPage.Mark;
import org.gongshi.search.supervision.CardsPage.Row;
import org.gongshi.search.supervision.CardsPage.Statement;
import org.gongshi.search.supervision.DashboardPage.Choice;
import org.gongshi.search.supervision.Statements.Said;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From cards to pages: what is wrong comes first, in words. */
@Component
final class CardPages {
    /** Conditions that lead here from elsewhere, and that no control of the form shows. */
    private static final List<String> CHIPS = List.of("agency", "region", "sector");

    /** Agencies or regions that are named one by one. */
    private static final int NAMED = 3;

    private final ScopedAgencies agencies;
    private final Wording wording;

    CardPages(ScopedAgencies agencies, Wording wording) {
        this.agencies = agencies;
        this.wording = wording;
    }

    CardsPage page(Account supervisor, CardQuery query, CardResult result, Locale locale) {
        return new CardsPage(
                wording.text(
                        locale,
                        query.filter().isOfVerdicts() ? "cards.total.verdicts" : "cards.total.decisions",
                        Figures.number(result.total()),
                        Figures.number(result.counted())),
                choices(query, locale),
                chips(supervisor, query, locale),
                result.cards().stream()
                        .map(card -> row(card, query.today(), locale))
                        .toList(),
                Optional.ofNullable(result.next())
                        .map(next -> CardLinks.with(CardLinks.CARDS, query.given(), "cursor", query.print(next)))
                        .orElse(null));
    }

    private Choices choices(CardQuery query, Locale locale) {
        var filter = query.filter();
        return new Choices(
                choices(Verdicts.NAMES, filter.verdicts(), verdict -> verdict(verdict, locale)),
                choices(Verdicts.STATES, filter.states(), state -> wording.text(locale, "verdictState." + state)),
                choices(
                        Stream.of(DecisionKind.values())
                                .filter(kind -> kind != DecisionKind.UNKNOWN)
                                .map(DecisionKind::name)
                                .toList(),
                        filter.kinds().stream().map(DecisionKind::name).toList(),
                        kind -> wording.code(locale, CodeList.KIND, kind)),
                day(filter.from()),
                day(filter.to()),
                filter.isOverdue(),
                CHIPS.stream()
                        .flatMap(name -> query.given().getOrDefault(name, List.of()).stream()
                                .map(value -> new Kept(name, value)))
                        .toList());
    }

    private static List<Choice> choices(List<String> values, List<String> chosen, UnaryOperator<String> label) {
        return values.stream()
                .map(value -> new Choice(value, label.apply(value), chosen.contains(value)))
                .toList();
    }

    private List<Chip> chips(Account supervisor, CardQuery query, Locale locale) {
        return CHIPS.stream()
                .filter(query.given()::containsKey)
                .map(name -> new Chip(
                        wording.text(locale, "cards.chosen." + name),
                        chosen(names(supervisor, name, query.filter(), locale), locale),
                        name.equals("sector") ? null : "zh-CN",
                        CardLinks.without(CardLinks.CARDS, query.given(), name)))
                .toList();
    }

    /** Agencies outside the scope by their codes, as they were given. */
    private List<String> names(Account supervisor, String parameter, CardFilter filter, Locale locale) {
        return switch (parameter) {
            case "agency" ->
                filter.agencies().stream()
                        .map(CreditCode::value)
                        .map(code -> agencies.find(supervisor, code)
                                .map(AgencyCard::name)
                                .orElse(code))
                        .toList();
            case "region" ->
                filter.regions().stream()
                        .map(region -> wording.region(region.code()))
                        .toList();
            default ->
                filter.sectors().stream()
                        .map(sector -> wording.code(locale, "sector", sector))
                        .toList();
        };
    }

    private String chosen(List<String> names, Locale locale) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(wording.text(locale, "column.and")));
        return names.size() <= NAMED
                ? first
                : wording.text(locale, "cards.chosen.more", first, Figures.number(names.size()));
    }

    private Row row(CardView card, LocalDate today, Locale locale) {
        return new Row(
                name(card, locale),
                CardLinks.card(card.id()),
                card.agencyName(),
                CardLinks.agency(card.agency()),
                kind(card, locale),
                card.bookedOn().toString(),
                card.verdicts().stream()
                        .filter(verdict -> verdict.isMissed() || verdict.isOverdue(today))
                        .map(verdict -> mark(verdict, today, locale))
                        .distinct()
                        .toList());
    }

    /** A case whose number is its document's is not named to those who may not see that. */
    String name(CardView card, Locale locale) {
        return card.caseNumber().isEmpty() ? wording.text(locale, "card.unnamed") : written(card.caseNumber());
    }

    String kind(CardView card, Locale locale) {
        if (card.isInstrument()) {
            return wording.text(locale, "card.instrument");
        }
        return card.kind().equals(DecisionKind.UNKNOWN.name())
                ? wording.text(locale, "card.undecided")
                : wording.code(locale, CodeList.KIND, card.kind());
    }

    private String verdict(String name, Locale locale) {
        return wording.text(locale, "verdict." + name);
    }

    private Mark mark(CardView.Verdict verdict, LocalDate today, Locale locale) {
        return new Mark(
                verdict(verdict.name(), locale),
                state(verdict, today, locale),
                verdict.isMissed() || verdict.isOverdue(today)
                        ? "bad"
                        : verdict.state().equals(Verdicts.MET) ? "good" : "",
                day(verdict.dueOn()),
                day(verdict.doneOn()),
                verdict.reasons().stream().map(reason -> reason(reason, locale)).toList());
    }

    String state(CardView.Verdict verdict, LocalDate today, Locale locale) {
        return wording.text(locale, "verdictState." + (verdict.isOverdue(today) ? "OVERDUE" : verdict.state()));
    }

    private String reason(String reason, Locale locale) {
        return wording.textOr(locale, "reason." + reason, reason);
    }

    /**
     * A card, with what was written about it.
     *
     * @param asked what the instrument asks for; null: it is none, or this account isn't told
     * @param noReview that it had no review; null: nobody confirmed that
     */
    record Seen(
            CardView card, @Nullable String asked, @Nullable SupervisionAction noReview, List<Said> said) {}

    /**
     * @param mayConfirm whether its supervisor may confirm that there was no review
     * @param nothingWaits whether they just tried, and nothing waits for a review
     */
    Card card(Seen seen, boolean mayConfirm, boolean nothingWaits, LocalDate today, Locale locale) {
        var card = seen.card();
        return new Card(
                name(card, locale),
                card.agencyName(),
                CardLinks.agency(card.agency()),
                wording.region(card.region()),
                kind(card, locale),
                card.bookedOn().toString(),
                seen.asked(),
                card.decisions().stream()
                        .map(decision -> decision(decision, locale))
                        .toList(),
                card.verdicts().stream()
                        .sorted(Comparator.comparingInt(verdict -> rank(verdict, today)))
                        .map(verdict -> judged(card, verdict, today, locale))
                        .toList(),
                seen.said().stream().map(said -> statement(said, locale)).toList(),
                card.events().stream().map(event -> event(event, locale)).toList(),
                card.chain(),
                mayConfirm ? NoReview.address(card.id()) : null,
                noReview(seen.noReview(), locale),
                nothingWaits);
    }

    private @Nullable String noReview(@Nullable SupervisionAction confirmed, Locale locale) {
        return confirmed == null
                ? null
                : wording.text(
                        locale,
                        "card.noReview.said",
                        confirmed.getAccount(),
                        ReportPages.moment(confirmed.getActedAt(), locale));
    }

    /** What went wrong first, then what may still, what went right, and last what doesn't apply. */
    private static int rank(CardView.Verdict verdict, LocalDate today) {
        if (verdict.isMissed() || verdict.isOverdue(today)) {
            return 0;
        }
        return verdict.isOpen() ? 1 : verdict.state().equals(Verdicts.MET) ? 2 : 3;
    }

    private Decision decision(CardView.Decision decision, Locale locale) {
        return new Decision(
                written(decision.documentNumber()),
                "/decisions/" + decision.id(),
                wording.code(locale, CodeList.KIND, decision.kind()),
                decision.decidedOn().toString(),
                String.valueOf(decision.days()),
                decision.corrections(),
                decision.major(),
                decision.backfill());
    }

    private Judged judged(CardView card, CardView.Verdict verdict, LocalDate today, Locale locale) {
        return new Judged(
                mark(verdict, today, locale),
                card.decisions().size() < 2 ? null : documentOf(card, verdict.decision()),
                verdict.rule(),
                verdict.source(),
                verdict.events().stream()
                        .flatMap(receipt -> card.event(receipt).stream())
                        .map(event -> event(event, locale))
                        .toList(),
                verdict.contested());
    }

    private static @Nullable String documentOf(CardView card, @Nullable String decision) {
        return card.decisions().stream()
                .filter(one -> Objects.equals(one.id(), decision))
                .findFirst()
                .map(one -> written(one.documentNumber()))
                .orElse(null);
    }

    private Event event(CardView.Event event, Locale locale) {
        String type = wording.text(locale, "cardEvent." + event.type());
        String what = wording.textOr(locale, key(event), event.what());
        return new Event(event.occurredOn().toString(), type + " · " + what, event.receiptId());
    }

    private Statement statement(Said said, Locale locale) {
        return new Statement(
                event(said.event(), locale),
                said.text(),
                day(said.doneOn()),
                said.documents().stream()
                        .map(document -> new Document(
                                Stream.of(document.type(), document.title())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" · ")),
                                document.sha256()))
                        .toList());
    }

    /** An objection is to a verdict. */
    private static String key(CardView.Event event) {
        return event.type().equals("CONTEST")
                ? "verdict." + event.what()
                : "cardEvent." + event.type() + "." + event.what();
    }

    /** The number of a document or an instrument as people write it; a case number as it is. */
    static String written(String compared) {
        return DocumentNumber.written(InstrumentNumber.ofCase(compared));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
