package org.gongshi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class BarsTest {
    @Property
    void parts_stand_side_by_side_and_fill_the_bar(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 1_000_000_000L) Long> values) {
        var figures = Bars.of(
                values.stream().map(value -> new Bars.Part("p", "l", value)).toList());
        long end = 0;
        for (Figure figure : figures) {
            assertThat(figure.start()).isEqualTo(end);
            assertThat(figure.width()).isNotNegative();
            end += figure.width();
        }
        assertThat(end).isEqualTo(values.stream().allMatch(value -> value == 0) ? 0 : 1000);
    }
}
