package org.gongshi.search.api;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.wording.CodeList;
import org.gongshi.search.wording.Wording;

/**
 * Decisions as an Atom feed (RFC 4287). Ids are derived from the decision's id, so that they stay the same wherever the feed
 * is fetched from and whatever the decision's next edition says; {@code updated} tells that there is one.
 */
final class DecisionFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** Of a feed in which nothing ever was. */
    private static final Instant NEVER = Instant.EPOCH;

    private final XMLStreamWriter xml;
    private final Wording wording;
    private final Locale locale;
    private final String site;

    DecisionFeed(Writer out, Wording wording, Locale locale, String site) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        this.wording = wording;
        this.locale = locale;
        this.site = site;
    }

    /**
     * @param query that the feed is of, as it stands in an address
     * @param next cursor of the next page, as it stands in an address; empty: this is the last
     */
    void write(String query, String next, List<DecisionView> decisions) throws XMLStreamException {
        String self = "/api/v1/decisions.atom" + (query.isEmpty() ? "" : "?" + query);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", locale.toLanguageTag());
        text("id", id("feed " + query));
        text("title", wording.text(locale, "feed.title"));
        text("updated", updated(decisions).toString());
        link("self", "application/atom+xml", self);
        link("alternate", "text/html", "/search" + (query.isEmpty() ? "" : "?" + query));
        if (!next.isEmpty()) {
            link("next", "application/atom+xml", "/api/v1/decisions.atom?" + next);
        }
        author(wording.text(locale, "site.name"));
        for (var decision : decisions) {
            entry(decision);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(DecisionView decision) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", id("decision " + decision.id()));
        text("title", decision.title());
        text("updated", decision.updatedAt().toString());
        text("published", decision.publishedAt().toString());
        link("alternate", "text/html", decision.path());
        author(decision.agency().name());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", decision.kind());
        xml.writeAttribute("label", wording.code(locale, CodeList.KIND, decision.kind()));
        text("summary", decision.outcome());
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", site + path);
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static Instant updated(List<DecisionView> decisions) {
        return decisions.stream()
                .map(DecisionView::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("gongshi " + name).getBytes(StandardCharsets.UTF_8));
    }
}
