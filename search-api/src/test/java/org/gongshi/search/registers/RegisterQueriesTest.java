package org.gongshi.search.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.Cursor;
import org.gongshi.search.decisions.QueryFlaw;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.gongshi.search.registers.RegisterParse.Invalid;
import org.gongshi.search.registers.RegisterParse.Valid;
import org.junit.jupiter.api.Test;

class RegisterQueriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void withoutParametersAllThatHoldsTodayIsAskedFor() {
        var query = valid(PublicRegister.MATTERS, Map.of());

        assertThat(query.text()).isNull();
        assertThat(query.on()).isEqualTo(TODAY);
        assertThat(query.size()).isEqualTo(20);
    }

    @Test
    void everyFlawIsNamed() {
        assertThat(flaws(
                        PublicRegister.MATTERS,
                        Map.of(
                                "on", List.of("2026-02-30"),
                                "size", List.of("101"),
                                "agency", List.of("123"),
                                "region", List.of("330000"),
                                "cursor", List.of("x"))))
                .containsExactlyInAnyOrder(
                        Code.UNKNOWN_PARAMETER,
                        Code.NOT_A_CREDIT_CODE,
                        Code.NOT_A_DATE,
                        Code.NOT_A_SIZE,
                        Code.NOT_A_CURSOR);
    }

    @Test
    void officersAreNamedOrNotAskedFor() {
        assertThat(flaws(PublicRegister.OFFICERS, Map.of())).containsExactly(Code.OFFICER_NOT_NAMED);
        assertThat(flaws(PublicRegister.OFFICERS, Map.of("q", List.of("1"), "on", List.of("2020-01-01"))))
                .containsExactly(Code.UNKNOWN_PARAMETER);
    }

    @Test
    void anIdIsComparedAsItMayBeTyped() {
        assertThat(valid(PublicRegister.OFFICERS, Map.of("q", List.of(" ３３０１０６ 02a 001 ")))
                        .typedId())
                .isEqualTo("33010602a001");
    }

    @Test
    void aCursorBelongsToItsQuestion() {
        var query = valid(PublicRegister.MATTERS, Map.of("q", List.of("食品")));
        String next = query.print(new Cursor(List.of("3.5", "matters/a/1")));

        assertThat(valid(PublicRegister.MATTERS, Map.of("q", List.of("食品"), "cursor", List.of(next)))
                        .cursor())
                .isEqualTo(new Cursor(List.of("3.5", "matters/a/1")));
        assertThat(flaws(PublicRegister.LAWS, Map.of("q", List.of("食品"), "cursor", List.of(next))))
                .containsExactly(Code.NOT_A_CURSOR);
        assertThat(flaws(PublicRegister.MATTERS, Map.of("q", List.of("药品"), "cursor", List.of(next))))
                .containsExactly(Code.NOT_A_CURSOR);
    }

    @Test
    void pagesPassOverWhatTheyDontKnow() {
        assertThat(RegisterQueries.lenient(PublicRegister.LAWS, Map.of("utm", List.of("x")), TODAY))
                .isInstanceOf(Valid.class);
    }

    private static RegisterQuery valid(PublicRegister register, Map<String, List<String>> given) {
        return ((Valid) RegisterQueries.strict(register, given, TODAY)).query();
    }

    private static List<Code> flaws(PublicRegister register, Map<String, List<String>> given) {
        return ((Invalid) RegisterQueries.strict(register, given, TODAY))
                .flaws().stream().map(QueryFlaw::code).toList();
    }
}
