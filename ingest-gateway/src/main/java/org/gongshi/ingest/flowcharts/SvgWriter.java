package org.gongshi.ingest.flowcharts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of a drawing that are allowed, and leaves the others out, with everything inside them. */
final class SvgWriter {
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final XMLStreamWriter writer;
    private final Set<String> referred;
    private final Deque<Fate> open = new ArrayDeque<>();
    /** Elements around this one that others refer to. */
    private int shared;

    /** @param referred ids that something refers to; no other one is kept */
    SvgWriter(XMLStreamWriter writer, Set<String> referred) {
        this.writer = writer;
        this.referred = referred;
    }

    private enum Fate {
        WRITTEN,
        /** And drawn as often as others refer to it. */
        SHARED,
        /** Only what is inside: links. */
        UNWRAPPED,
        LEFT_OUT
    }

    void begin(XMLStreamReader element) throws XMLStreamException {
        Fate fate = fate(element);
        open.push(fate);
        if (fate == Fate.WRITTEN || fate == Fate.SHARED) {
            writer.writeStartElement(element.getLocalName());
            if (open.size() == 1) {
                writer.writeDefaultNamespace(SvgRewriter.NAMESPACE);
            }
            shared += fate == Fate.SHARED ? 1 : 0;
            attributes(element);
        }
    }

    private Fate fate(XMLStreamReader element) {
        Fate around = open.isEmpty() ? Fate.WRITTEN : open.peek();
        if (around == Fate.LEFT_OUT || !SvgRewriter.NAMESPACE.equals(element.getNamespaceURI())) {
            return Fate.LEFT_OUT;
        }
        String name = element.getLocalName();
        if (name.equals("a")) {
            return Fate.UNWRAPPED;
        }
        if (!SvgList.isDrawing(name) || (name.equals("use") && shared > 0)) {
            return Fate.LEFT_OUT;
        }
        return !open.isEmpty() && isReferred(element) ? Fate.SHARED : Fate.WRITTEN;
    }

    private boolean isReferred(XMLStreamReader element) {
        String id = element.getAttributeValue(null, "id");
        return id != null && referred.contains(id);
    }

    private void attributes(XMLStreamReader element) throws XMLStreamException {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i);
            String value =
                    isOwn(element, i) && isKept(element, i) ? SvgList.allowed(name, element.getAttributeValue(i)) : "";
            if (!value.isEmpty()) {
                writer.writeAttribute(name, value);
            }
        }
    }

    private static boolean isOwn(XMLStreamReader element, int attribute) {
        String space = element.getAttributeNamespace(attribute);
        boolean isLink = XLINK.equals(space)
                && element.getAttributeLocalName(attribute).equals("href")
                && element.getAttributeValue("", "href") == null;
        return space == null || space.isEmpty() || isLink;
    }

    /** What is shared may not refer in its turn: ten of ten of ten would be drawn a thousand times. */
    private boolean isKept(XMLStreamReader element, int attribute) {
        String name = element.getAttributeLocalName(attribute);
        if (name.equals("id")) {
            return open.size() > 1 && isReferred(element);
        }
        boolean isGradient = element.getLocalName().endsWith("Gradient");
        return shared == 0
                || isGradient
                || SvgList.references(name, element.getAttributeValue(attribute))
                        .isEmpty();
    }

    void text(String text) throws XMLStreamException {
        if (!open.isEmpty() && open.peek() != Fate.LEFT_OUT) {
            writer.writeCharacters(text);
        }
    }

    void end() throws XMLStreamException {
        Fate fate = open.pop();
        if (fate == Fate.WRITTEN || fate == Fate.SHARED) {
            shared -= fate == Fate.SHARED ? 1 : 0;
            writer.writeEndElement();
        }
    }
}
