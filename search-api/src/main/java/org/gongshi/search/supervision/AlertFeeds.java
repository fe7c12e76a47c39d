package org.gongshi.search.supervision;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongshi.search.supervision.ScopedAlerts.Entry;
import org.gongshi.search.supervision.ScopedAlerts.Page;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** Alerts as an Atom feed (RFC 4287). */
@Component
final class AlertFeeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Wording wording;
    private final AlertWords words;
    private final InstantSource clock;

    AlertFeeds(Wording wording, AlertWords words, InstantSource clock) {
        this.wording = wording;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param self address of the feed, below that of the site
     * @param site address that links begin with
     */
    byte[] write(Page page, String self, Locale locale, String site) throws XMLStreamException {
        var out = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", locale.toLanguageTag());
        text(xml, "id", urn("alerts"));
        text(xml, "title", wording.text(locale, "alert.feed"));
        text(xml, "updated", updated(page.entries()).toString());
        link(xml, "self", site + self);
        xml.writeStartElement("author");
        text(xml, "name", wording.text(locale, "site.name"));
        xml.writeEndElement();
        for (var entry : page.entries()) {
            entry(xml, entry, locale, site);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void entry(XMLStreamWriter xml, Entry entry, Locale locale, String site) throws XMLStreamException {
        var alert = entry.alert();
        xml.writeStartElement("entry");
        text(xml, "id", urn(alert.id()));
        text(xml, "title", words.title(alert, locale));
        text(xml, "updated", updated(entry).toString());
        link(xml, "alternate", site + AlertWords.path(alert));
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", alert.type().name());
        xml.writeAttribute("label", words.type(alert.type(), locale));
        text(xml, "summary", words.summary(alert, locale));
        xml.writeEndElement();
    }

    private Instant updated(List<Entry> entries) {
        return entries.stream()
                .map(AlertFeeds::updated)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    /** When it began, or somebody did something about it. */
    private static Instant updated(Entry entry) {
        var began = entry.alert().began();
        var at = entry.standing().at();
        return at == null || at.isBefore(began) ? began : at;
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("gongshi alert " + name).getBytes(StandardCharsets.UTF_8));
    }
}
