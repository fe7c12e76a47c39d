package org.gongshi.ingest.flowcharts;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** What may hang on the parts of a page and is no part of the picture; ISO 32000-1. */
final class PdfParts {
    /** Actions and scripts, attached files, private data of programs, references to other documents. */
    private static final List<COSName> NOWHERE = names(
            "AA",
            "OpenAction",
            "JS",
            "JavaScript",
            "AF",
            "EF",
            "RF",
            "PieceInfo",
            "Metadata",
            "OPI",
            "Ref",
            "Annots",
            "StructParent",
            "StructParents",
            "PtData",
            "Measure");
    /** A stream that is kept in another file (7.3.8.2). */
    private static final List<COSName> ELSEWHERE = names("F", "FFilter", "FDecodeParms");

    private PdfParts() {}

    private static List<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).toList();
    }

    /** Goes through everything that is reached from here, without recursion: parts may be nested as deep as the file is long. */
    static void strip(COSDictionary page) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            COSBase part = open.pop();
            if (seen.add(part)) {
                inside(part).forEach(open::push);
            }
        }
    }

    private static Stream<COSBase> inside(COSBase part) {
        Stream<COSBase> parts =
                switch (part) {
                    case COSObject reference -> Stream.ofNullable(reference.getObject());
                    case COSDictionary dictionary -> stripped(dictionary).getValues().stream();
                    case COSArray array -> array.toList().stream().map(COSBase.class::cast);
                    default -> Stream.empty();
                };
        return parts.filter(each -> each != null);
    }

    private static COSDictionary stripped(COSDictionary dictionary) {
        NOWHERE.forEach(dictionary::removeItem);
        if (dictionary instanceof COSStream) {
            ELSEWHERE.forEach(dictionary::removeItem);
        }
        for (COSName name : List.copyOf(dictionary.keySet())) {
            // Programs in PostScript (8.8.2) are for printers, and are programs.
            if (dictionary.getDictionaryObject(name) instanceof COSStream inner
                    && COSName.getPDFName("PS").equals(inner.getCOSName(COSName.SUBTYPE))) {
                dictionary.removeItem(name);
            }
        }
        return dictionary;
    }
}
