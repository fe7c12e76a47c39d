package org.gongshi.search.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CursorTest {
    private static final String QUERY = "NEWEST\nq=[餐饮]";

    @Property
    void whatIsPrintedIsRead(@ForAll long decidedOn, @ForAll @AlphaChars @StringLength(min = 1, max = 80) String id) {
        var cursor = new Cursor(List.of(String.valueOf(decidedOn), id));

        assertThat(Cursor.parse(cursor.print(QUERY), QUERY, Sort.NEWEST)).contains(cursor);
    }

    @Property
    void scoresSurvive(
            @ForAll float score, @ForAll long day, @ForAll @AlphaChars @StringLength(min = 1, max = 80) String id) {
        var cursor = new Cursor(List.of(String.valueOf((double) Math.abs(score)), String.valueOf(day), id));

        assertThat(Cursor.parse(cursor.print(QUERY), QUERY, Sort.RELEVANCE)).contains(cursor);
    }

    @Property
    void anyChangedCharacterIsNoticed(
            @ForAll long day, @ForAll @IntRange(max = 200) int at, @ForAll @AlphaChars char other) {
        String printed = new Cursor(List.of(String.valueOf(day), "11330106MB0000001X-abc")).print(QUERY);
        var changed = new StringBuilder(printed);
        changed.setCharAt(at % printed.length(), other);

        var read = Cursor.parse(changed.toString(), QUERY, Sort.NEWEST);

        assertThat(read.isPresent()).isEqualTo(changed.toString().equals(printed));
    }

    @Property
    void noiseIsNoCursor(@ForAll String noise) {
        assertThat(Cursor.parse(noise, QUERY, Sort.NEWEST)).isEmpty();
    }

    @Property
    void aCursorServesItsOwnQueryOnly(@ForAll String other) {
        String printed = new Cursor(List.of("1", "a")).print(QUERY);

        assertThat(Cursor.parse(printed, other, Sort.NEWEST).isPresent()).isEqualTo(other.equals(QUERY));
    }

    @Property
    void valuesOfAnotherShapeAreRefused(@ForAll long day) {
        String printed = new Cursor(List.of(String.valueOf(day), "<script>")).print(QUERY);

        assertThat(Cursor.parse(printed, QUERY, Sort.NEWEST)).isEqualTo(Optional.empty());
    }
}
