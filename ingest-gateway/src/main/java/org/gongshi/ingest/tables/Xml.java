package org.gongshi.ingest.tables;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Elements and texts of a part, one after the other; names without their namespaces, since two dialects differ in them. */
final class Xml implements Closeable {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final int DEPTH = 64;
    private static final int ATTRIBUTES = 100;
    private static final WstxInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private int event;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException malformed) {
            in.close();
            throw broken(malformed);
        }
    }

    /** No document type, no entity from outside, no text held as one piece. */
    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
        return factory;
    }

    /** False at the end. */
    boolean next() throws IOException {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            return false;
        }
        try {
            event = reader.next();
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException malformed) {
            throw broken(malformed);
        } catch (RuntimeException malformed) {
            // Woodstox reports some malformed input from inside lazily read texts.
            throw new BrokenFile();
        }
    }

    private static IOException broken(XMLStreamException malformed) {
        return malformed.getNestedException() instanceof BrokenFile cause ? cause : new BrokenFile();
    }

    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** Empty if it has none of that name. */
    String attribute(String name) {
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            if (reader.getAttributeLocalName(place).equals(name)) {
                return reader.getAttributeValue(place);
            }
        }
        return "";
    }

    boolean flag(String name) {
        String text = attribute(name);
        return text.equals("1") || text.equals("true");
    }

    /** A number of at most seven digits; -1 if there is none. */
    int number(String name) {
        String text = attribute(name);
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    }

    /** Adds text at this place, as far as there is room for it. */
    void appendText(StringBuilder text, int room) {
        boolean isText = event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
        int length = isText ? Math.min(reader.getTextLength(), room - text.length()) : 0;
        if (length > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), length);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException alreadyBroken) {
            throw new BrokenFile();
        } finally {
            in.close();
        }
    }
}
