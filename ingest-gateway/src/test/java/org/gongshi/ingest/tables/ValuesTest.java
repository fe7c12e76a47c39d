package org.gongshi.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/03/05",
                "2026/3/5",
                "2026-03-05",
                "2026-3-5",
                "20260305",
                "2026年3月5日",
                "2026年03月05日",
                "2026.3.5",
                "２０２６／３／５",
                "2026/3/5 0:00:00",
                "2026-03-05 10:30",
                "46086",
                " 2026/3/5 "
            })
    void dates_are_read_in_every_form(String text) {
        assertThat(Values.date(text, false)).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/2/30", "2026-13-01", "去年", "5/3/2026", "202635", "4608", ""})
    void what_is_no_date_stays_for_the_checks_to_refuse(String text) {
        assertThat(Values.date(text, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1,false,1900-01-01",
        "59,false,1900-02-28",
        "61,false,1900-03-01",
        "46086,false,2026-03-05",
        "44624,true,2026-03-05",
        "0,true,1904-01-01"
    })
    void days_count_from_1900_or_from_1904(BigDecimal serial, boolean from1904, String day) {
        assertThat(Values.serial(serial, from1904)).isEqualTo(day);
    }

    @Test
    void an_open_end_is_a_date() {
        assertThat(Values.openDate("长期", false)).isEqualTo("2099-12-31");
        assertThat(Values.openDate("2099/12/31", false)).isEqualTo("2099-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,5000.00",
        "0,0.00",
        "1,10000.00",
        "0.000001,0.01",
        "123.456789,1234567.89",
        "10.500000000,105000.00",
        "０．５,5000.00"
    })
    void wan_become_yuan(String wan, String yuan) {
        assertThat(Values.yuan(wan)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "0.0000001", "0.5万", "5,000", "五千", "", "1234567890123"})
    void what_is_no_amount_is_refused(String wan) {
        assertThat(Values.yuan(wan)).isNull();
    }

    @Property(tries = 200)
    void no_cent_is_lost(@ForAll @LongRange(min = 0, max = 9_999_999_999_999_999L) long cents) {
        BigDecimal yuan = BigDecimal.valueOf(cents, 2);
        assertThat(Values.yuan(yuan.movePointLeft(4).toPlainString())).isEqualTo(yuan.toPlainString());
    }

    @Test
    void lists_of_codes_are_split_but_not_inside_what_is_other() {
        assertThat(Values.codes("警告、罚款；没收违法所得,没收非法财物;其他-停产，限期拆除"))
                .containsExactly("警告", "罚款", "没收违法所得", "没收非法财物", "其他-停产，限期拆除");
    }
}
