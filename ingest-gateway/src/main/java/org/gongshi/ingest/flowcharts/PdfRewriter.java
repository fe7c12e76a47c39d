package org.gongshi.ingest.flowcharts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Reads a PDF from its input and writes its pages to its output: a new document of nothing but pages, each with its size,
 * its contents and what these draw with. Actions, scripts, forms, annotations, attachments and properties stay behind.
 */
final class PdfRewriter {
    static final int WRITTEN = 0;
    static final int UNREADABLE = 10;
    static final int TOO_MANY_PAGES = 11;
    static final int PAGES = 50;

    private PdfRewriter() {}

    /** Runs in a process of its own; its exit code is the answer. */
    public static void main(String[] none) throws IOException {
        byte[] sent = System.in.readAllBytes();
        System.exit(rewrite(sent, new BufferedOutputStream(System.out)));
    }

    static int rewrite(byte[] sent, OutputStream output) {
        try (PDDocument source = Loader.loadPDF(sent);
                PDDocument clean = new PDDocument()) {
            if (source.isEncrypted() || source.getNumberOfPages() == 0) {
                return UNREADABLE;
            }
            if (source.getNumberOfPages() > PAGES) {
                return TOO_MANY_PAGES;
            }
            source.getPages().forEach(page -> clean.addPage(copied(page)));
            // Else its time would be part of it, and the same chart another file each time.
            clean.setDocumentId(1L);
            // Packing objects together, PDFBox goes round for ever where parts hold one another.
            clean.save(output, CompressParameters.NO_COMPRESSION);
            output.flush();
            return WRITTEN;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return UNREADABLE;
        }
    }

    private static PDPage copied(PDPage page) {
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.PAGE);
        copy.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        copy.setItem(COSName.CROP_BOX, page.getCropBox());
        copy.setInt(COSName.ROTATE, page.getRotation());
        copy.setItem(COSName.CONTENTS, page.getCOSObject().getItem(COSName.CONTENTS));
        PDResources resources = page.getResources();
        if (resources != null) {
            copy.setItem(COSName.RESOURCES, resources);
        }
        PdfParts.strip(copy);
        return new PDPage(copy);
    }
}
