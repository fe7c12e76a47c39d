package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Numbers as they were published, standing for 22,039; document-numbers/README.md tells from where. */
class PublishedDocumentNumbersTest {
    private static final double LEAST = 0.99;

    private static final int ALL = 22_039;

    /** How many of the published numbers have the shape of this one. */
    private static final Map<String, Integer> WEIGHTS = read();

    private static final List<String> NUMBERS = List.copyOf(WEIGHTS.keySet());

    /** Ways of writing that change nothing one would see on paper. */
    private static final Map<String, UnaryOperator<String>> SAME_TEXT = Map.ofEntries(
            Map.entry("square brackets", text -> bracketed(text, "[", "]")),
            Map.entry("wide square brackets", text -> bracketed(text, "［", "］")),
            Map.entry("black brackets", text -> bracketed(text, "【", "】")),
            Map.entry("small brackets", text -> bracketed(text, "﹝", "﹞")),
            Map.entry("round brackets", text -> bracketed(text, "(", ")")),
            Map.entry("wide round brackets", text -> bracketed(text, "（", "）")),
            Map.entry("brackets of two kinds", text -> bracketed(text, "(", "〕")),
            Map.entry("wide digits", PublishedDocumentNumbersTest::wide),
            Map.entry("spaces", text -> text.replaceAll("(?<=.)", " ")),
            Map.entry("no-break spaces", text -> text.replaceAll("(?<=.)", "\u00a0")),
            Map.entry("ideographic spaces", text -> "\u3000" + text.replace("〔", "\u3000〔")),
            Map.entry("zero-width characters", text -> text.replaceAll("(?<=.)", "\u200b")),
            Map.entry("byte order mark", text -> "\ufeff" + text),
            Map.entry("label", text -> "行政处罚决定书文号：" + text),
            Map.entry("trailing brackets", text -> text + "〔〕"));

    /** Ways that change the text and not what is meant. */
    private static final Map<String, UnaryOperator<String>> SAME_NUMBER = Map.of(
            "第", text -> text.replaceFirst("〕(?=[0-9])", "〕第"),
            "without 第", text -> text.replaceFirst("〕第", "〕"),
            "leading zeros", text -> text.replaceFirst("〕(?=[0-9])", "〕000"),
            "without 号", text -> text.replaceFirst("(?<=〕[0-9]{1,9})号$", ""));

    @Test
    void atLeast99PercentHaveACleanFormThatReadsAsItself(TestReporter reporter) {
        List<String> failed =
                NUMBERS.stream().filter(raw -> !readsAsItself(raw)).toList();
        int good = ALL - failed.stream().mapToInt(WEIGHTS::get).sum();
        String figure = "%d of %d, %.2f %%".formatted(good, ALL, 100.0 * good / ALL);
        reporter.publishEntry("document numbers that normalise and round-trip", figure);
        assertThat(WEIGHTS.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ALL);
        assertThat((double) good / ALL).as("%s; not: %s", figure, failed).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void howeverANumberIsWrittenItIsOneText() {
        List<String> different = new ArrayList<>();
        for (DocumentNumber number : parsed()) {
            SAME_TEXT.forEach((name, way) -> {
                String written = way.apply(number.display());
                String text = DocumentNumber.parse(written)
                        .value()
                        .map(DocumentNumber::display)
                        .orElse("");
                if (!text.equals(number.display())) {
                    different.add(name + ": " + written);
                }
            });
        }
        assertThat(different).isEmpty();
    }

    @Test
    void whatDoesNotCountDoesNotMakeAnotherNumber() {
        List<String> different = new ArrayList<>();
        for (DocumentNumber number : parsed()) {
            SAME_NUMBER.forEach((name, way) -> {
                String written = way.apply(number.display());
                if (!DocumentNumber.parse(written).value().equals(Optional.of(number))) {
                    different.add(name + ": " + written);
                }
            });
        }
        assertThat(different).isEmpty();
    }

    @Test
    void numbersThatDifferStayApart() {
        Set<String> onPaper = NUMBERS.stream()
                .map(raw -> raw.replaceAll("[\\s\u200b\u200d\u00a0]", "")
                        .replaceFirst("^发文字号：", "")
                        .replace("〔〕", ""))
                .map(text -> text.replaceAll("(?<=〕|[^0-9])第?0*(?=[0-9]+号$)", ""))
                .collect(Collectors.toSet());
        Set<String> keys = new HashSet<>();
        parsed().forEach(number -> keys.add(number.normalised()));
        assertThat(keys).hasSizeGreaterThanOrEqualTo(onPaper.size() * 999 / 1000);
    }

    private static List<DocumentNumber> parsed() {
        return NUMBERS.stream()
                .distinct()
                .flatMap(raw -> DocumentNumber.parse(raw).value().stream())
                .toList();
    }

    private static boolean readsAsItself(String raw) {
        return DocumentNumber.parse(raw)
                .value()
                .filter(number -> DocumentNumber.parse(number.display())
                        .value()
                        .filter(number::equals)
                        .map(DocumentNumber::display)
                        .filter(number.display()::equals)
                        .isPresent())
                .isPresent();
    }

    private static String bracketed(String text, String open, String close) {
        return text.replaceFirst("〔([0-9]{4})〕", open + "$1" + close);
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(point -> point > ' ' && point < 0x7f ? point + 0xfee0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<String, Integer> read() {
        try (InputStream in = PublishedDocumentNumbersTest.class.getResourceAsStream("/document-numbers/numbers.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(
                            cells -> cells[1], cells -> Integer.valueOf(cells[0]), Integer::sum, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
