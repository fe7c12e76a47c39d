package org.gongshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/document-numbers/shapes.csv", numLinesToSkip = 1)
    void publishedShapesHaveOneCleanFormAndOneKey(String raw, String display, String normalised) {
        assertThat(DocumentNumber.parse(raw).value()).hasValueSatisfying(number -> {
            assertThat(number.display()).isEqualTo(display);
            assertThat(number.normalised()).isEqualTo(normalised);
            assertThat(DocumentNumber.parse(display).value())
                    .map(DocumentNumber::display)
                    .contains(display);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "浙市监罚〔2026〕12号",
                "杭上市监罚处〔1998〕0号",
                "示二市罚〔2026〕0012号",
                "一号公告〔2000〕7号",
                "罚〔2026〕1234567890号",
                "罚〔2199〕1号",
                "罚〔2026〕12345678901号",
                "罚〔2026〕一号",
                "罚〔2026〕第1号",
                "示12市罚〔2026〕3号",
                "示1234567890市〔2026〕3号",
                "示12345678901市〔2026〕3号"
            })
    void a_number_as_printed_reads_as_any_other(String raw) {
        assertThat(DocumentNumberParser.parse(raw)).isEqualTo(DocumentNumberParser.parseWritten(raw));
    }

    @Test
    void invisibleCharactersDoNotMatter() {
        assertThat(DocumentNumber.parse("\u200b浙市监罚\u200d〔2026〕\u00a012号\ufeff"))
                .isEqualTo(DocumentNumber.parse("浙市监罚〔2026〕12号"));
    }

    @ParameterizedTest
    @CsvSource({
        "'  ',                           DOCUMENT_NUMBER_EMPTY",
        "发文字号：,                      DOCUMENT_NUMBER_EMPTY",
        "未经备案网站提供互联网接入服务,  DOCUMENT_NUMBER_TEXT",
        "未按规定安装2台设备,             DOCUMENT_NUMBER_TEXT",
        "罚款5000.00元,                  DOCUMENT_NUMBER_TEXT",
        "2026-03-05,                     DOCUMENT_NUMBER_TEXT",
        "2026年3月5日,                   DOCUMENT_NUMBER_TEXT",
        "当事人违法，罚〔2026〕12号,      DOCUMENT_NUMBER_TEXT",
        "浙市监罚〔26〕12号,              DOCUMENT_NUMBER_YEAR",
        "浙市监罚〔3026〕12号,            DOCUMENT_NUMBER_YEAR",
        "浙市监罚2026〕12号,              DOCUMENT_NUMBER_BRACKETS",
        "（杭临市监罚〔2026〕12号,        DOCUMENT_NUMBER_BRACKETS",
        "浙市监罚〔2026〕号,              DOCUMENT_NUMBER_SERIAL",
        "11010519491231002X,             DOCUMENT_NUMBER_HOLDS_ID_NUMBER",
        "浙罚〔2026〕11010519491231002X号, DOCUMENT_NUMBER_HOLDS_ID_NUMBER"
    })
    void flawsAreNamed(String raw, Flaw flaw) {
        assertThat(DocumentNumber.parse(raw))
                .isInstanceOfSatisfying(
                        Parsed.Invalid.class,
                        invalid -> assertThat(invalid.flaw()).isEqualTo(flaw));
    }

    @Test
    void aLongWordAndSerialAreRead() {
        String longest = "罚".repeat(40) + "〔2026〕" + "1".repeat(39) + "号";
        assertThat(DocumentNumber.parse(longest + " ".repeat(100)).value()).isPresent();
    }

    @Test
    void partsAreRead() {
        DocumentNumber number = DocumentNumber.parse("浙市监罚〔2026〕012号").value().orElseThrow();
        assertThat(number.agencyWord()).isEqualTo("浙市监罚");
        assertThat(number.year()).hasValue(2026);
        assertThat(number.serial()).isEqualTo("12");
        assertThat(number)
                .hasToString("浙市监罚〔2026〕012号")
                .hasSameHashCodeAs(DocumentNumber.parse("浙市监罚[2026]12号").value().orElseThrow());
        assertThat(number.hashCode()).isNotZero();
        assertThat(number)
                .isNotEqualTo(DocumentNumber.parse("浙市监罚〔2026〕13号").value().orElseThrow());
        assertThat(DocumentNumber.parse("省政府令第219号").value().orElseThrow().year())
                .isEmpty();
    }

    /** Eighteen digits that are nobody's number may be a serial. */
    @Test
    void aLongSerialIsNoIdNumber() {
        assertThat(DocumentNumber.parse("浙罚〔2026〕110105194912310021号").value()).isPresent();
        assertThat(CaseNumber.parse("案110105194912310021").value()).isPresent();
    }

    @Test
    void longerThanTheExchangeFormatIsAFlaw() {
        assertThat(DocumentNumber.parse("罚".repeat(129)))
                .isEqualTo(new Parsed.Invalid<DocumentNumber>(Flaw.DOCUMENT_NUMBER_LENGTH, 129));
    }

    @ParameterizedTest
    @CsvSource({"0012, ||12", "２０２６, ||2026", "0, ||0"})
    void neutralSerialsAreDigitsOnly(String raw, String normalised) {
        assertThat(DocumentNumber.parseNeutralSerial(raw).value())
                .map(DocumentNumber::normalised)
                .contains(normalised);
    }

    @ParameterizedTest
    @CsvSource({"浙国保〔2026〕1号", "12A", "''", "13800138000"})
    void anythingButANeutralSerialSaysTooMuch(String raw) {
        assertThat(DocumentNumber.parseNeutralSerial(raw))
                .isEqualTo(new Parsed.Invalid<DocumentNumber>(Flaw.DOCUMENT_NUMBER_NOT_NEUTRAL));
    }

    @Property
    void printedNumbersParseToThemselves(@ForAll("numbers") String raw) {
        DocumentNumber number = DocumentNumber.parse(raw).value().orElseThrow();
        DocumentNumber again = DocumentNumber.parse(number.display()).value().orElseThrow();
        assertThat(again).isEqualTo(number);
        assertThat(again.display()).isEqualTo(number.display());
        assertThat(DocumentNumber.parse(DocumentNumber.written(number.normalised()))
                        .value())
                .contains(number);
    }

    @Test
    void whatIsNoNumberIsWrittenAsItIs() {
        assertThat(DocumentNumber.written("示交案〔2026〕3号")).isEqualTo("示交案〔2026〕3号");
        assertThat(InstrumentNumber.compared("示督（2026）第03号")).isEqualTo(InstrumentNumber.compared("示督〔2026〕3号"));
        assertThat(InstrumentNumber.compared(" 关于整改的函 ")).isEqualTo("关于整改的函");
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> words = Arbitraries.of("浙市监罚", "(京海)食药监食罚", "", "济环罚字", "[杭]A罚-b");
        Arbitrary<String> brackets = Arbitraries.of("〔%d〕", "[%d]", "（%d）", "【%d年】", "﹝%d﹞", "〔 %d〕", "(%d〕");
        Arbitrary<Integer> years = Arbitraries.integers().between(1900, 2099);
        Arbitrary<String> serials = Arbitraries.of("%d号", "第%d号", "%d", "0%d号", "TQ第Q-%d号", "%1$d号-%1$d号", "%d号(1)");
        return Combinators.combine(
                        words, brackets, years, serials, Arbitraries.integers().between(0, 999_999))
                .as((word, bracket, year, serial, n) -> word + bracket.formatted(year) + serial.formatted(n));
    }
}
