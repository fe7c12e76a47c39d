package org.gongshi.search.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.search.Samples;
import org.gongshi.search.reports.ReportDraft.Mistaken;
import org.gongshi.search.reports.ReportDraft.Read;
import org.gongshi.search.reports.ReportDraft.Reading;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
    private static final Map<String, List<String>> GOOD = Map.of(
            "agency", List.of(Samples.AGENCY),
            "about", List.of("CONDUCT"),
            "misconduct", List.of("CRUDE", "FOR_PROFIT"),
            "text", List.of(" 执法人员当场大声斥责。\n没有出示证件。 "),
            "contact", List.of(""));

    @Test
    void whatIsGoodIsRead() {
        assertThat(read(ReportKind.COMPLAINT, Map.of())).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.draft().agency()).isEqualTo(Samples.AGENCY);
            assertThat(read.draft().misconduct()).containsExactly("CRUDE", "FOR_PROFIT");
            assertThat(read.draft().content().text()).isEqualTo("执法人员当场大声斥责。\n没有出示证件。");
            assertThat(read.draft().content().contact()).isNull();
        });
    }

    @Test
    void aDecisionTellsItsAgency() {
        var decision = Samples.AGENCY + "-abcdefghijklmnop";

        assertThat(read(ReportKind.COMPLAINT, Map.of("agency", List.of(), "decisionId", List.of(decision))))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.draft().agency()).isEqualTo(Samples.AGENCY));
        assertThat(flaws(Map.of("agency", List.of(Samples.OTHER_AGENCY), "decisionId", List.of(decision))))
                .containsExactly(new ReportFlaw("agency", Code.ANOTHER_AGENCY));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var given = Map.of(
                "agency", List.of("91330106MA2000019X"),
                "about", List.of("UNKNOWN"),
                "misconduct", List.of("RUDE"),
                "text", List.of("差"),
                "name", List.of("名".repeat(101)),
                "contact", List.of("1", "2"),
                "colour", List.of("red"));

        assertThat(flaws(given))
                .extracting(ReportFlaw::field, ReportFlaw::code)
                .containsExactlyInAnyOrder(
                        tuple("colour", Code.UNKNOWN_FIELD),
                        tuple("agency", Code.NOT_AN_AGENCY),
                        tuple("about", Code.NOT_A_CHOICE),
                        tuple("misconduct", Code.NOT_A_CHOICE),
                        tuple("text", Code.TOO_SHORT),
                        tuple("name", Code.TOO_LONG),
                        tuple("contact", Code.GIVEN_TWICE));
    }

    @Test
    void limitsCountCharacters() {
        assertThat(flaws(Map.of("text", List.of("𠮷".repeat(2001)))))
                .containsExactly(new ReportFlaw("text", Code.TOO_LONG));
        assertThat(read(ReportKind.COMPLAINT, Map.of("text", List.of("𠮷".repeat(2000)))))
                .isInstanceOf(Read.class);
    }

    @Test
    void anErrorReportHasFieldsOfItsOwn() {
        assertThat(read(ReportKind.ERROR_REPORT, Map.of("about", List.of("AMOUNT"))))
                .isEqualTo(new Mistaken(List.of(new ReportFlaw("misconduct", Code.UNKNOWN_FIELD))));
    }

    @Test
    void jsonIsReadAsAForm() {
        assertThat(ReportJson.read("{\"about\":\"CONDUCT\",\"misconduct\":[\"CRUDE\"],\"name\":null}".getBytes(UTF_8)))
                .isEqualTo(
                        new ReportJson(Map.of("about", List.of("CONDUCT"), "misconduct", List.of("CRUDE")), List.of()));
        assertThat(ReportJson.read("{\"text\":7}".getBytes(UTF_8)).flaws())
                .containsExactly(new ReportFlaw("text", Code.NOT_TEXT));
        for (var body : List.of("", "[]", "{\"a\":\"1\",\"a\":\"2\"}", "{\"a\":", "7")) {
            assertThat(ReportJson.read(body.getBytes(UTF_8)).flaws())
                    .as(body)
                    .containsExactly(new ReportFlaw("", Code.NOT_AN_OBJECT));
        }
    }

    private static List<ReportFlaw> flaws(Map<String, List<String>> changes) {
        return read(ReportKind.COMPLAINT, changes) instanceof Mistaken(var flaws) ? flaws : List.of();
    }

    private static Reading read(ReportKind kind, Map<String, List<String>> changes) {
        var given = new HashMap<>(GOOD);
        given.putAll(changes);
        return ReportReader.read(kind, given, Samples.AGENCY::equals);
    }
}
