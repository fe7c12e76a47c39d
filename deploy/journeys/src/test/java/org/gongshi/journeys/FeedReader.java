package org.gongshi.journeys;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Reads an Atom feed (RFC 4287) as programs on readers' desks do: asks, parses, keeps title and address of each entry. */
record FeedReader(URI feed) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    record Entry(String title, String link) {}

    /** The newest first. */
    List<Entry> entries() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(feed).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(feed + " answered " + answer.statusCode());
            }
            return entries(answer.body());
        }
    }

    private static List<Entry> entries(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var entries = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagNameNS(ATOM, "entry");
        return IntStream.range(0, entries.getLength())
                .mapToObj(i -> entry((Element) entries.item(i)))
                .toList();
    }

    private static Entry entry(Element entry) {
        return new Entry(
                entry.getElementsByTagNameNS(ATOM, "title").item(0).getTextContent(),
                ((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"));
    }
}
