package org.gongshi.ingest.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongshi.identity.CreditCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FieldsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private enum Colour {
        RED,
        GREEN,
        UNKNOWN
    }

    private static Fields fields(String json) {
        return new Fields((ObjectNode) JSON.readTree(json.replace('\'', '"')));
    }

    /** Pointer, code, shown value and arguments of all that was found. */
    private static List<String> found(Fields fields) {
        return fields.findings().stream()
                .map(finding -> String.join(
                        " ",
                        finding.pointer(),
                        finding.code().name(),
                        finding.value(),
                        String.join(",", finding.arguments())))
                .map(String::strip)
                .toList();
    }

    /** What is read where that stands, and nothing is found but this. */
    private static @Nullable Object read(String value, Function<Fields, @Nullable Object> reader, String... expected) {
        Fields fields = fields("{'a':" + value + "}");
        Object read = reader.apply(fields);
        assertThat(found(fields)).containsExactly(expected);
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'  '", "[]", "{}"})
    void nothing_is_as_good_as_absent(String nothing) {
        assertThat(read(nothing, fields -> fields.text("a"))).isNull();
        assertThat(read(nothing, fields -> fields.object("a"))).isNull();
        assertThat(read(nothing, fields -> fields.lines("a"))).isEqualTo(List.of());
        assertThat(read(nothing, fields -> fields.has("a"))).isEqualTo(false);
        assertThat(read(nothing, fields -> fields.requiredText("a"), "/a REQUIRED"))
                .isEqualTo("");
        assertThat(read(nothing, fields -> fields.requiredLine("a"), "/a REQUIRED"))
                .isEqualTo("");
        assertThat(read(nothing, fields -> fields.requiredDate("a"), "/a REQUIRED"))
                .isEqualTo(LocalDate.EPOCH);
        assertThat(read(nothing, fields -> fields.requiredMoment("a"), "/a REQUIRED"))
                .isEqualTo(Instant.EPOCH);
        assertThat(read(nothing, fields -> fields.requiredNumber("a", 3, 9), "/a REQUIRED"))
                .isEqualTo(3);
        assertThat(read(nothing, fields -> fields.requiredFlag("a"), "/a REQUIRED"))
                .isEqualTo(false);
        assertThat(read(nothing, fields -> fields.requiredWord("a", List.of("b")), "/a REQUIRED"))
                .isEqualTo("");
        assertThat(read(nothing, fields -> fields.requiredObject("a"), "/a REQUIRED"))
                .isNull();
        assertThat(read(nothing, fields -> fields.requiredChoice("a", Colour.class, Colour.GREEN), "/a REQUIRED"))
                .isEqualTo(Colour.GREEN);
    }

    @Test
    void a_text_is_kept_without_the_space_around_it() {
        Fields fields = fields("{'a':' 甲 ','b':' 乙 ','c':3}");
        assertThat(fields.text("a")).isEqualTo("甲");
        assertThat(fields.line("b")).isEqualTo("乙");
        assertThat(fields.requiredLine("c")).isEmpty();
        assertThat(found(fields)).containsExactly("/c WRONG_TYPE 3 string");
        assertThat(fields.canonicalJson()).isEqualTo("{\"a\":\"甲\",\"b\":\"乙\"}");
        assertThat(fields.normal("a")).isEqualTo("甲");
        assertThat(fields.normal("c")).isNull();
    }

    @Test
    void a_line_has_its_length_and_a_text_has_not() {
        String line = "长".repeat(Fields.LINE);
        assertThat(read("'" + line + "'", fields -> fields.line("a"))).isEqualTo(line);
        assertThat(read("'" + line + "长'", fields -> fields.text("a"))).isEqualTo(line + "长");
        Fields longer = fields("{'a':'" + line + "长'}");
        assertThat(longer.line("a")).isNull();
        assertThat(longer.findings())
                .containsExactly(new Finding(
                        "/a", ErrorCode.TEXT_LENGTH, "长".repeat(80) + "…", List.of(String.valueOf(Fields.LINE))));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05,2026-03-05", "1900-01-01,1900-01-01", "2999-12-31,2999-12-31", "1899-12-31,", "3000-01-01,"
    })
    void days_lie_between_1900_and_2999(String written, @Nullable LocalDate day) {
        Fields fields = fields("{'a':'" + written + "'}");
        assertThat(fields.date("a")).isEqualTo(day);
        assertThat(fields.requiredDate("a")).isEqualTo(day == null ? LocalDate.EPOCH : day);
        String wrong = "/a DATE_FORMAT " + written;
        assertThat(found(fields)).isEqualTo(day == null ? List.of(wrong, wrong) : List.of());
    }

    @Test
    void a_moment_has_an_offset_and_whole_milliseconds() {
        assertThat(read("'2026-03-05T09:30:00.1239+08:00'", fields -> fields.moment("a")))
                .isEqualTo(Instant.parse("2026-03-05T01:30:00.123Z"));
        assertThat(read("'2026-03-05T01:30:00Z'", fields -> fields.requiredMoment("a")))
                .isEqualTo(Instant.parse("2026-03-05T01:30:00Z"));
        read("'2026-03-05T09:30:00'", fields -> fields.moment("a"), "/a TIME_FORMAT 2026-03-05T09:30:00");
    }

    @ParameterizedTest
    @CsvSource({"0,0.00", "5000,5000.00", "0.1,0.10", "9999999999999999.99,9999999999999999.99", "00.5,0.50"})
    void an_amount_has_two_decimals(String written, String normal) {
        Fields fields = fields("{'a':'" + written + "'}");
        assertThat(fields.amount("a")).isEqualTo(new BigDecimal(normal));
        assertThat(fields.normal("a")).isEqualTo(normal);
        assertThat(found(fields)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1e3", "1.005", ".5", "5.", "1,000", "12345678901234567", "一千", "１０"})
    void what_is_no_amount_is_refused(String written) {
        assertThat(fields("{'a':'" + written + "'}").amount("a")).isNull();
    }

    @Test
    void a_digest_is_64_hexadecimal_digits_in_small_letters() {
        assertThat(read("'" + "AB".repeat(32) + "'", fields -> fields.digest("a")))
                .isEqualTo("ab".repeat(32));
        assertThat(fields("{'a':'" + "a".repeat(63) + "'}").digest("a")).isNull();
        assertThat(fields("{'a':'" + "g".repeat(64) + "'}").digest("a")).isNull();
    }

    @Test
    void a_number_is_whole_and_within_its_range() {
        assertThat(read("3", fields -> fields.number("a", 3, 9))).isEqualTo(3);
        assertThat(read("9", fields -> fields.requiredNumber("a", 3, 9))).isEqualTo(9);
        assertThat(read("2", fields -> fields.number("a", 3, 9), "/a NUMBER_RANGE 2 3,9"))
                .isNull();
        assertThat(read("10", fields -> fields.requiredNumber("a", 3, 9), "/a NUMBER_RANGE 10 3,9"))
                .isEqualTo(3);
        assertThat(read("4294967301", fields -> fields.number("a", 3, 9), "/a NUMBER_RANGE 4294967301 3,9"))
                .isNull();
        assertThat(read("3.0", fields -> fields.number("a", 3, 9), "/a WRONG_TYPE 3.0 integer"))
                .isNull();
        Fields kept = fields("{'a':5}");
        assertThat(kept.number("a", 3, 9)).isEqualTo(5);
        assertThat(kept.canonicalJson()).isEqualTo("{\"a\":5}");
    }

    @Test
    void a_flag_is_true_or_false_and_nothing_else() {
        assertThat(read("true", fields -> fields.flag("a"))).isEqualTo(true);
        assertThat(read("true", fields -> fields.isSet("a"))).isEqualTo(true);
        assertThat(read("true", fields -> fields.requiredFlag("a"))).isEqualTo(true);
        assertThat(read("false", fields -> fields.flag("a"))).isEqualTo(false);
        assertThat(read("false", fields -> fields.requiredFlag("a"))).isEqualTo(false);
        assertThat(read("'yes'", fields -> fields.flag("a"), "/a WRONG_TYPE yes true | false"))
                .isNull();
    }

    @Test
    void a_choice_is_a_word_of_its_list_that_is_not_the_one_for_what_is_newer() {
        assertThat(read("' RED '", fields -> fields.choice("a", Colour.class))).isEqualTo(Colour.RED);
        read("'red'", fields -> fields.choice("a", Colour.class), "/a UNKNOWN_VALUE red RED | GREEN");
        read("'UNKNOWN'", fields -> fields.choice("a", Colour.class), "/a UNKNOWN_VALUE UNKNOWN RED | GREEN");
        Fields silent = fields("{}");
        assertThat(silent.choiceOr("a", Colour.class, Colour.GREEN)).isEqualTo(Colour.GREEN);
        assertThat(silent.canonicalJson()).isEqualTo("{\"a\":\"GREEN\"}");
        assertThat(fields("{'a':'RED'}").choiceOr("a", Colour.class, Colour.GREEN))
                .isEqualTo(Colour.RED);
        assertThat(read("'RED'", fields -> fields.requiredChoice("a", Colour.class, Colour.GREEN)))
                .isEqualTo(Colour.RED);
    }

    @Test
    void a_word_is_one_of_some() {
        assertThat(read("'b'", fields -> fields.requiredWord("a", List.of("b", "c"))))
                .isEqualTo("b");
        read("'d'", fields -> fields.requiredWord("a", List.of("b", "c")), "/a UNKNOWN_VALUE d b | c");
    }

    @Test
    void items_of_a_list_are_read_each_at_its_place() {
        Fields fields = fields("{'a':['x',' ',3,'\\u0001','" + "y".repeat(1_001) + "','" + "z".repeat(1_000) + "']}");
        assertThat(fields.lines("a")).containsExactly("x", "z".repeat(1_000));
        assertThat(fields.findings())
                .extracting(finding -> finding.pointer() + " " + finding.code())
                .containsExactly("/a/1 WRONG_TYPE", "/a/2 WRONG_TYPE", "/a/3 TEXT_CHARACTER", "/a/4 TEXT_LENGTH");
        assertThat(fields("{'a':[3]}").lines("a")).isEmpty();
    }

    @Test
    void a_list_is_one_and_not_endless() {
        read("'x'", fields -> fields.lines("a"), "/a WRONG_TYPE x […]");
        String thousand = "'x'" + ",'x'".repeat(999);
        assertThat(read("[" + thousand + "]", fields -> fields.lines("a")))
                .asInstanceOf(LIST)
                .hasSize(1_000);
        assertThat(read("[" + thousand + ",'x']", fields -> fields.lines("a"), "/a TEXT_LENGTH  1000"))
                .isEqualTo(List.of());
    }

    @Test
    void choices_count_once_and_some_are_left_out_with_a_word() {
        Fields fields = fields("{'a':['RED','GREEN','RED','blue',7,'no colour']}");
        assertThat(fields.choices("a", Colour.class, "no colour"::equals, ErrorCode.NOT_A_PENALTY))
                .containsExactly(Colour.RED, Colour.GREEN);
        assertThat(found(fields))
                .containsExactly(
                        "/a/3 UNKNOWN_VALUE blue RED | GREEN",
                        "/a/4 WRONG_TYPE 7 string",
                        "/a/5 NOT_A_PENALTY no colour no colour");
        assertThat(fields.canonicalJson()).isEqualTo("{\"a\":[\"RED\",\"GREEN\"]}");
        Fields emptied = fields("{'a':['no colour']}");
        assertThat(emptied.choices("a", Colour.class, "no colour"::equals, ErrorCode.NOT_A_PENALTY))
                .isEmpty();
        assertThat(emptied.has("a")).isFalse();
        Fields wrong = fields("{'a':['no colour','blue']}");
        assertThat(wrong.choices("a", Colour.class, "no colour"::equals, ErrorCode.NOT_A_PENALTY))
                .isEmpty();
        assertThat(wrong.has("a")).isTrue();
    }

    @Test
    void objects_inside_are_found_at_their_place_and_kept() {
        Fields fields = fields("{'a':[{'b':'x'},3,{'c~/':1}],'d':{'e':{}}}");
        List<Fields> objects = fields.objects("a");
        assertThat(objects).hasSize(2);
        objects.getFirst().text("b");
        objects.forEach(Fields::finish);
        Fields inner = fields.requiredObject("d");
        assertThat(inner).isNotNull();
        assertThat(found(fields)).containsExactly("/a/1 WRONG_TYPE 3 {…}", "/a/2/c~0~1 UNKNOWN_FIELD");
        assertThat(fields.canonicalJson()).isEqualTo("{\"a\":[{\"b\":\"x\"},{}],\"d\":{}}");
        read("3", wrong -> wrong.object("a"), "/a WRONG_TYPE 3 {…}");
        assertThat(fields("{'a':[3]}").objects("a")).isEmpty();
    }

    @Test
    void an_identifier_is_kept_in_its_normal_form_or_its_flaw_is_told() {
        String code = CreditCode.withCheckCharacter("91330106MA2000001").value();
        Consumer<Fields> reader = fields -> fields.identifier("a", CreditCode::parse, CreditCode::value);
        Fields small = fields("{'a':'" + code.toLowerCase(Locale.ROOT) + "'}");
        reader.accept(small);
        assertThat(small.normal("a")).isEqualTo(code);
        Fields shorter = fields("{'a':'" + code.substring(1) + "'}");
        reader.accept(shorter);
        assertThat(shorter.normal("a")).isNull();
        assertThat(shorter.findings()).extracting(Finding::code).containsExactly(ErrorCode.CREDIT_CODE_LENGTH);
        assertThat(shorter.findings().getFirst().arguments()).isNotEmpty();
    }

    @Test
    void what_nobody_asked_for_is_named_with_what_may_have_been_meant() {
        Fields fields = fields("{'amuont':1,'colour':2,'b':3}");
        fields.text("amount");
        fields.has("b");
        fields.finish();
        assertThat(found(fields)).containsExactly("/amuont UNKNOWN_FIELD  amount", "/colour UNKNOWN_FIELD");
        assertThat(fields.mentions("colour")).isTrue();
        assertThat(fields.mentions("amount")).isFalse();
    }

    @Test
    void after_a_hundred_unknown_members_nobody_guesses_any_more() {
        var json = new StringBuilder("{");
        for (int i = 0; i < 101; i++) {
            json.append("'amoun").append((char) ('一' + i)).append("':1,");
        }
        Fields fields = fields(json.append("'amount':'x'}").toString());
        fields.text("amount");
        fields.finish();
        assertThat(fields.findings())
                .filteredOn(finding -> finding.arguments().equals(List.of("amount")))
                .hasSize(100);
        assertThat(fields.findings()).hasSize(101);
    }

    @Test
    void what_is_missing_is_told_as_error_or_as_advice() {
        Fields fields = fields("{'a':'x'}");
        fields.requireValue("a");
        fields.recommendValue("a");
        fields.requireValue("b");
        fields.recommendValue("c");
        assertThat(found(fields)).containsExactly("/b REQUIRED", "/c RECOMMENDED");
        assertThat(fields.known()).containsExactly("a", "b", "c");
    }

    @Test
    void what_everybody_reads_holds_no_number_of_a_person() {
        Fields fields = fields("{'a':'电话13800138000','b':['x','13800138000'],'c':'x'}");
        fields.line("a");
        fields.lines("b");
        fields.line("c");
        List.of("a", "b", "c", "d").forEach(fields::refusePersonalNumber);
        assertThat(fields.findings())
                .extracting(finding -> finding.pointer() + " " + finding.code())
                .containsExactly("/a PERSONAL_NUMBER", "/b PERSONAL_NUMBER");
    }
}
