package org.gongshi.search.portal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.gongshi.search.portal.Timeline.Change;
import org.junit.jupiter.api.Test;

class SharedEndsTest {
    @Test
    void whatDiffersStandsBetweenWhatIsTheSame() {
        assertThat(SharedEnds.change("罚款", "罚款5000元。", "罚款3000元。"))
                .isEqualTo(new Change("罚款", "罚款", "5000", "3000", "元。"));
        assertThat(SharedEnds.change("没收", "", "10元")).isEqualTo(new Change("没收", "", "", "10元", ""));
    }

    @Test
    void aNumberIsChangedAsAWhole() {
        assertThat(SharedEnds.change("", "货值320.50元", "货值320.55元"))
                .isEqualTo(new Change("", "货值", "320.50", "320.55", "元"));
        assertThat(SharedEnds.change("", "罚款", "罚款5元")).isEqualTo(new Change("", "罚款", "", "5元", ""));
    }

    @Test
    void longTextsAreShortenedOutsideTheChange() {
        var change =
                SharedEnds.change("事实", "甲".repeat(90) + "一" + "乙".repeat(90), "甲".repeat(90) + "二" + "乙".repeat(90));

        assertThat(change).isEqualTo(new Change("事实", "…" + "甲".repeat(24), "一", "二", "乙".repeat(24) + "…"));
    }

    @Property
    void bothTextsCanBeReadFromTheParts(
            @ForAll @CharRange(from = '+', to = '1') @StringLength(max = 12) String before,
            @ForAll @CharRange(from = '+', to = '1') @StringLength(max = 12) String after) {
        var change = SharedEnds.change("", before, after);

        assertThat(change.head() + change.before() + change.tail()).isEqualTo(before);
        assertThat(change.head() + change.after() + change.tail()).isEqualTo(after);
    }
}
