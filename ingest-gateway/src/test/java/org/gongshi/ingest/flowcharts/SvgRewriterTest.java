package org.gongshi.ingest.flowcharts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gongshi.ingest.checks.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgRewriterTest {
    private static final String OPEN =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>";

    private static String clean(String inside) {
        return switch (SvgRewriter.rewrite((OPEN + inside + "</svg>").getBytes(UTF_8))) {
            case Rewriting.Clean(ChartType type, byte[] content) -> {
                assertThat(type).isEqualTo(ChartType.SVG);
                yield new String(content, UTF_8);
            }
            case Rewriting.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static ErrorCode refused(String sent) {
        return switch (SvgRewriter.rewrite(sent.getBytes(UTF_8))) {
            case Rewriting.Clean clean -> throw new AssertionError(new String(clean.content(), UTF_8));
            case Rewriting.Refused refused -> refused.finding().code();
        };
    }

    @Test
    void a_drawing_stays_a_drawing() {
        String drawn = clean("""
                <defs><marker id="arrow" orient="auto"><path d="M0,0 L9,4.5 L0,9 z"/></marker>
                <linearGradient id="grad"><stop offset="0" style="stop-color:#fff"/></linearGradient></defs>
                <rect x="1" y="2" width="3" height="4" fill="url(#grad)" style="stroke:#ff0000;stroke-width:2"/>
                <path d="M0 0H9" marker-end="url(#arrow)"/><text x="5" font-size="12">立案 &amp; 调查</text>""");
        assertThat(drawn)
                .contains("viewBox=\"0 0 9 9\"", "fill=\"url(#grad)\"", "style=\"stroke:#ff0000;stroke-width:2\"")
                .contains("id=\"arrow\"", "marker-end=\"url(#arrow)\"", "stop-color:#fff", "立案 &amp; 调查");
    }

    @Test
    void what_was_written_once_is_the_same_when_written_again() {
        String once = clean("<g id='a'><rect width='1'/></g><use xlink:href='#a'/>");
        assertThat(SvgRewriter.rewrite(once.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Rewriting.Clean.class,
                        again -> assertThat(new String(again.content(), UTF_8)).isEqualTo(once));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script href='https://evil.invalid/x.js'/>",
                "<rect onload='alert(1)' ONCLICK='alert(1)'/>",
                "<a href='javascript:alert(1)'><text>链接</text></a>",
                "<a xlink:href='https://evil.invalid/'><text>链接</text></a>",
                "<image href='https://evil.invalid/x.png'/>",
                "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
                "<use href='https://evil.invalid/x.svg#a'/>",
                "<use xlink:href='data:image/svg+xml,evil#a'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='https://evil.invalid'/></body></foreignObject>",
                "<style>@import 'https://evil.invalid/x.css';</style>",
                "<rect style='fill:url(https://evil.invalid/x)'/>",
                "<rect fill='url(https://evil.invalid/x#a)'/>",
                "<rect style='background-image:url(https://evil.invalid/x)'/>",
                "<rect style='fill:u\\72l(https://evil.invalid/x)'/>",
                "<rect style='fill:/**/url(//evil.invalid)'/>",
                "<rect fill='URL(//evil.invalid/x)'/>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='onclick' to='alert(1)'/>",
                "<handler type='application/ecmascript'>alert(1)</handler>",
                "<metadata><evil xmlns='urn:evil'/></metadata>",
                "<g xmlns:x='urn:evil' x:onload='alert(1)'/>",
                "<filter id='f'><feImage href='https://evil.invalid/x'/></filter>",
                "<!-- evil --><?evil alert(1)?>"
            })
    void nothing_acts_and_nothing_is_fetched(String hostile) {
        assertThat(clean(hostile + "<rect width='7'/>").toLowerCase(Locale.ROOT))
                .contains("width=\"7\"")
                .doesNotContain("evil", "alert", "script", "onload", "onclick", "<image", "<a ", "iframe", "style>");
    }

    @Test
    void a_link_loses_its_target_and_keeps_its_text() {
        assertThat(clean("<a href='https://evil.invalid/'><text>行政复议</text></a>"))
                .contains("<text>行政复议</text>");
    }

    @Test
    void what_is_used_uses_nothing_in_its_turn() {
        String shared =
                clean("<g id='a'><use href='#b'/><rect fill='url(#b)'/></g><g id='b'><rect/></g><use href='#a'/>");
        assertThat(shared.split("<use", -1)).hasSize(2);
        assertThat(shared).doesNotContain("url(#b)");
    }

    @Test
    void a_group_that_nobody_uses_may_use() {
        assertThat(clean("<g id='surface1'><use xlink:href='#glyph'/></g><symbol id='glyph'><path d='M0 0'/></symbol>"))
                .contains("href=\"#glyph\"")
                .doesNotContain("surface1");
    }

    @Test
    void entities_are_never_unfolded_and_files_never_read() {
        String laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>" + OPEN + "<text>&c;&f;</text></svg>";
        switch (SvgRewriter.rewrite(laughs.getBytes(UTF_8))) {
            case Rewriting.Clean(ChartType type, byte[] content) ->
                assertThat(new String(content, UTF_8)).doesNotContain("haha", "root:", "ENTITY");
            case Rewriting.Refused refused ->
                assertThat(refused.finding().code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        }
    }

    @Test
    void what_is_no_drawing_is_not_taken() {
        assertThat(refused("<html xmlns='http://www.w3.org/1999/xhtml'/>")).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused("<svg/>")).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused(OPEN)).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused("<")).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(refused(OPEN + "</svg>trailing")).isEqualTo(ErrorCode.FILE_UNREADABLE);
    }

    @Test
    void a_drawing_nested_without_end_is_not_taken() {
        assertThat(clean("<g>".repeat(98) + "<rect/>" + "</g>".repeat(98))).contains("<rect");
        assertThat(refused(OPEN + "<g>".repeat(100) + "</g>".repeat(100) + "</svg>"))
                .isEqualTo(ErrorCode.FILE_UNREADABLE);
    }
}
