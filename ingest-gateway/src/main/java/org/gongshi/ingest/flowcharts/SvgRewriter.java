package org.gongshi.ingest.flowcharts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reads an SVG and writes what is on the list of drawing: no script, no style sheet, no event, no picture or page from
 * elsewhere, no foreign content. The JDK's own parser, without document types and so without entities.
 */
final class SvgRewriter {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /** Levels of elements; drawings have a dozen. */
    private static final String DEEPEST = "100";

    private SvgRewriter() {}

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    static Rewriting rewrite(byte[] sent) {
        try {
            Set<String> referred = referred(sent);
            var bytes = new ByteArrayOutputStream(sent.length);
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            XMLStreamReader reader = root(sent);
            if (!reader.getLocalName().equals("svg") || !NAMESPACE.equals(reader.getNamespaceURI())) {
                return Rewriting.unreadable(ChartType.SVG);
            }
            copy(reader, new SvgWriter(writer, referred));
            writer.close();
            return new Rewriting.Clean(ChartType.SVG, bytes.toByteArray());
        } catch (XMLStreamException broken) {
            return Rewriting.unreadable(ChartType.SVG);
        }
    }

    private static XMLStreamReader root(byte[] sent) throws XMLStreamException {
        XMLStreamReader reader = input().createXMLStreamReader(new ByteArrayInputStream(sent), "UTF-8");
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // Instructions, comments and a document type may come first.
        }
        return reader;
    }

    /** Ids that something in the file refers to. */
    private static Set<String> referred(byte[] sent) throws XMLStreamException {
        Set<String> ids = new HashSet<>();
        XMLStreamReader reader = root(sent);
        for (int event = reader.getEventType(); event != XMLStreamConstants.END_DOCUMENT; event = reader.next()) {
            for (int i = 0; event == XMLStreamConstants.START_ELEMENT && i < reader.getAttributeCount(); i++) {
                ids.addAll(SvgList.references(reader.getAttributeLocalName(i), reader.getAttributeValue(i)));
            }
        }
        return ids;
    }

    private static void copy(XMLStreamReader reader, SvgWriter writer) throws XMLStreamException {
        for (int event = reader.getEventType(); event != XMLStreamConstants.END_DOCUMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> writer.begin(reader);
                case XMLStreamConstants.END_ELEMENT -> writer.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    writer.text(reader.getText());
                default -> {
                    // Comments, instructions and document types are not drawn.
                }
            }
        }
    }
}
