package org.gongshi.ingest.flowcharts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfRewriterTest {
    private static PDDocument document() throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(90);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(100, 700);
            content.showText("flow chart");
            content.endText();
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        try (document) {
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] hostile() throws IOException {
        var document = document();
        var catalog = document.getDocumentCatalog();
        catalog.setOpenAction(new PDActionJavaScript("app.alert('evil')"));
        var page = document.getPage(0);
        var actions = new PDPageAdditionalActions();
        actions.setO(new PDActionJavaScript("evil()"));
        page.setActions(actions);
        var link = new PDAnnotationLink();
        var uri = new PDActionURI();
        uri.setURI("https://evil.invalid/");
        link.setAction(uri);
        page.setAnnotations(List.of(link));
        var specification = new PDComplexFileSpecification();
        specification.setFile("evil.exe");
        specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("evil.exe", specification));
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
        document.getDocumentInformation().setAuthor("evil author");
        page.getResources().getCOSObject().setString(COSName.getPDFName("PieceInfo"), "evil");
        return saved(document);
    }

    private static byte[] clean(byte[] sent) {
        var bytes = new ByteArrayOutputStream();
        assertThat(PdfRewriter.rewrite(sent, bytes)).isEqualTo(PdfRewriter.WRITTEN);
        return bytes.toByteArray();
    }

    private static int exit(byte[] sent) {
        return PdfRewriter.rewrite(sent, new ByteArrayOutputStream());
    }

    @Test
    void the_page_stays_as_it_is_drawn() throws IOException {
        try (var clean = Loader.loadPDF(clean(hostile()))) {
            assertThat(clean.getNumberOfPages()).isEqualTo(1);
            assertThat(clean.getPage(0).getRotation()).isEqualTo(90);
            assertThat(clean.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            assertThat(new PDFTextStripper().getText(clean)).contains("flow", "chart");
        }
    }

    @Test
    void actions_scripts_links_attachments_and_authors_stay_behind() throws IOException {
        byte[] sent = hostile();
        try (var before = Loader.loadPDF(sent)) {
            assertThat(before.getDocumentCatalog().getOpenAction()).isNotNull();
        }
        byte[] written = clean(sent);
        try (var clean = Loader.loadPDF(written)) {
            var catalog = clean.getDocumentCatalog();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames()).isNull();
            assertThat(clean.getPage(0).getAnnotations()).isEmpty();
            assertThat(clean.getPage(0).getCOSObject().keySet())
                    .doesNotContain(COSName.AA, COSName.ANNOTS, COSName.METADATA);
            assertThat(clean.getDocumentInformation().getAuthor()).isNull();
            assertThat(all(clean)).doesNotContain("evil", "JavaScript", "PieceInfo");
        }
        assertThat(new String(written, ISO_8859_1)).doesNotContain("evil", "JavaScript", "EmbeddedFile", "OpenAction");
    }

    /** Also what lies compressed in object streams. */
    private static String all(PDDocument document) {
        var text = new StringBuilder();
        document.getDocument()
                .getXrefTable()
                .keySet()
                .forEach(key -> text.append(
                        document.getDocument().getObjectFromPool(key).getObject()));
        return text.toString();
    }

    @Test
    void what_comes_before_and_after_the_document_goes() throws IOException {
        var polyglot = new ByteArrayOutputStream();
        polyglot.write(saved(document()));
        polyglot.write("<html><script>alert(1)</script></html> PK\u0003\u0004".getBytes(ISO_8859_1));
        assertThat(new String(clean(polyglot.toByteArray()), ISO_8859_1)).doesNotContain("script", "PK\u0003");
    }

    @Test
    void the_same_file_is_written_the_same_way() throws IOException {
        byte[] sent = saved(document());
        assertThat(clean(sent)).isEqualTo(clean(sent));
    }

    @Test
    void a_locked_a_damaged_an_empty_and_an_endless_document_are_not_taken() throws IOException {
        var locked = document();
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThat(exit(saved(locked))).isEqualTo(PdfRewriter.UNREADABLE);
        assertThat(exit(Arrays.copyOf(saved(document()), 40))).isEqualTo(PdfRewriter.UNREADABLE);
        assertThat(exit("%PDF-1.7".getBytes(ISO_8859_1))).isEqualTo(PdfRewriter.UNREADABLE);
        assertThat(exit(saved(new PDDocument()))).isEqualTo(PdfRewriter.UNREADABLE);
        var endless = new PDDocument();
        for (int page = 0; page <= PdfRewriter.PAGES; page++) {
            endless.addPage(new PDPage());
        }
        assertThat(exit(saved(endless))).isEqualTo(PdfRewriter.TOO_MANY_PAGES);
    }
}
