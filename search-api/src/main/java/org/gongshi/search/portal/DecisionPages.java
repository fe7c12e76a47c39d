package org.gongshi.search.portal;

import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.portal.DecisionPage.Citation;
import org.gongshi.search.portal.DecisionPage.Fulfilment;
import org.gongshi.search.portal.DecisionPage.Ground;
import org.gongshi.search.portal.DecisionPage.Heading;
import org.gongshi.search.portal.DecisionPage.Party;
import org.gongshi.search.portal.DecisionPage.Publication;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a decision to its page. */
@Component
final class DecisionPages {
    private static final Pattern STATUTE = Pattern.compile("《([^《》]{2,60})》");

    private final Wording wording;
    private final InstantSource clock;

    DecisionPages(Wording wording, InstantSource clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /** @param root of the site's address */
    DecisionPage page(DecisionView decision, String root, Locale locale) {
        var matter = new Matter(wording, locale);
        String address = root + decision.path();
        return new DecisionPage(
                decision.id(),
                decision.path(),
                heading(decision, matter),
                party(decision, locale),
                matter.sentence(decision),
                matter.amounts(decision),
                Formats.paragraphs(decision.outcome()),
                matter.details(decision),
                Formats.paragraphs(decision.facts()),
                decision.grounds().stream().map(DecisionPages::ground).toList(),
                publication(decision, locale),
                fulfilment(decision, locale),
                new Citation(citation(decision, locale), address, AddressCode.of(address)),
                LinkedData.of(decision, address));
    }

    private Heading heading(DecisionView decision, Matter matter) {
        var agency = decision.agency();
        return new Heading(
                decision.title(),
                decision.documentNumber(),
                matter.kind(decision),
                Links.search("kind", decision.kind()),
                agency.name(),
                "/agencies/" + agency.creditCode(),
                Links.search("agency", agency.creditCode()),
                wording.region(agency.region()),
                matter.formats().date(decision.decidedOn()));
    }

    private Party party(DecisionView decision, Locale locale) {
        var subject = decision.subject();
        String code = subject.creditCode();
        return new Party(
                subject.name(),
                wording.code(locale, CodeList.SUBJECT_TYPE, subject.type()),
                code,
                code == null ? null : Links.search("subject", code));
    }

    private static Ground ground(String text) {
        Matcher statute = STATUTE.matcher(text);
        return new Ground(text, statute.find() ? Links.search("q", statute.group(1)) : null);
    }

    private Publication publication(DecisionView decision, Locale locale) {
        var formats = new Formats(locale);
        var deadline = decision.deadline();
        return new Publication(
                decision.onTime(),
                formats.date(deadline.dueOn()),
                deadline.days() + " " + wording.code(locale, CodeList.DEADLINE_UNIT, deadline.unit()),
                deadline.source(),
                deadline.provisional(),
                formats.moment(decision.publishedAt()),
                formats.dateOrNull(decision.publicUntil()),
                decision.edition(),
                formats.moment(decision.updatedAt()));
    }

    private @Nullable Fulfilment fulfilment(DecisionView decision, Locale locale) {
        var formats = new Formats(locale);
        var reported = decision.fulfilment();
        if (reported == null) {
            return null;
        }
        String paid = reported.paid();
        return new Fulfilment(
                wording.code(locale, CodeList.FULFILMENT, reported.state()),
                paid == null ? null : formats.yuan(paid),
                formats.date(reported.reportedOn()));
    }

    /** As it stands in a footnote: who, what, when, which edition, seen when. */
    private String citation(DecisionView decision, Locale locale) {
        var formats = new Formats(locale);
        return wording.text(
                locale,
                "decision.cite.text",
                decision.agency().name(),
                decision.title(),
                decision.documentNumber(),
                formats.date(decision.decidedOn()),
                Integer.toString(decision.edition()),
                formats.date(Formats.day(clock.instant())));
    }
}
