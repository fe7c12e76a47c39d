package org.gongshi.search.portal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.portal.Matter.Line;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;

/** The page of a decision: a document, with its state beside it. */
record DecisionPage(
        String id,
        String path,
        String title,
        String documentNumber,
        String kind,
        String kindLink,
        String agency,
        String agencyLink,
        String region,
        String decidedOn,
        String subject,
        String subjectType,
        @Nullable String subjectCode,
        @Nullable String subjectLink,
        String sentence,
        List<Line> amounts,
        List<String> outcome,
        List<Line> details,
        List<String> facts,
        List<Ground> grounds,
        boolean onTime,
        String dueOn,
        String period,
        String source,
        boolean provisional,
        int edition,
        String publishedAt,
        String updatedAt,
        @Nullable String publicUntil,
        @Nullable Fulfilment fulfilment) {

    private static final Pattern STATUTE = Pattern.compile("《([^《》]{2,60})》");

    /** A statute cited; with a link to the decisions that cite it too, if its name can be told. */
    record Ground(String text, @Nullable String link) {}

    /** How far it is fulfilled, what was paid so far, and the day of the last report. */
    record Fulfilment(String state, @Nullable String paid, String reportedOn) {
        static @Nullable Fulfilment of(DecisionView decision, Wording wording, Locale locale) {
            var reported = decision.fulfilment();
            if (reported == null) {
                return null;
            }
            String paid = reported.paid();
            return new Fulfilment(
                    wording.code(locale, CodeList.FULFILMENT, reported.state()),
                    paid == null ? null : Formats.yuan(paid),
                    Formats.date(reported.reportedOn()));
        }
    }

    static DecisionPage of(DecisionView decision, Wording wording, Locale locale) {
        var matter = new Matter(wording, locale);
        var deadline = decision.deadline();
        String code = decision.subject().creditCode();
        return new DecisionPage(
                decision.id(),
                decision.path(),
                decision.title(),
                decision.documentNumber(),
                matter.kind(decision),
                Links.search("kind", decision.kind()),
                decision.agency().name(),
                Links.search("agency", decision.agency().creditCode()),
                wording.region(decision.agency().region()),
                Formats.date(decision.decidedOn()),
                decision.subject().name(),
                wording.code(locale, CodeList.SUBJECT_TYPE, decision.subject().type()),
                code,
                code == null ? null : Links.search("subject", code),
                matter.sentence(decision),
                matter.amounts(decision),
                Formats.paragraphs(decision.outcome()),
                matter.details(decision),
                Formats.paragraphs(decision.facts()),
                decision.grounds().stream().map(DecisionPage::ground).toList(),
                decision.onTime(),
                Formats.date(deadline.dueOn()),
                deadline.days() + " " + wording.code(locale, CodeList.DEADLINE_UNIT, deadline.unit()),
                deadline.source(),
                deadline.provisional(),
                decision.edition(),
                Formats.moment(decision.publishedAt()),
                Formats.moment(decision.updatedAt()),
                Formats.dateOrNull(decision.publicUntil()),
                Fulfilment.of(decision, wording, locale));
    }

    private static Ground ground(String text) {
        Matcher statute = STATUTE.matcher(text);
        return new Ground(text, statute.find() ? Links.search("q", statute.group(1)) : null);
    }
}
