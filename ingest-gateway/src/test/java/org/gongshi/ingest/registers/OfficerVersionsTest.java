package org.gongshi.ingest.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.OfficerVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficerVersionsTest {
    private static final OfficerVersion VALID = read("{'validFrom':'2024-01-01','name':'王示例'}");
    private static final OfficerVersion SUSPENDED =
            read("{'validFrom':'2026-01-15','name':'王示例','state':'SUSPENDED','ground':'出借证件'}");

    private static OfficerVersion read(String json) {
        var fields = fields(json);
        OfficerVersion version = OfficerVersions.read(fields);
        assertThat(fields.findings()).isEmpty();
        return version;
    }

    private static Fields fields(String json) {
        return new Fields(Samples.tree(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, NOT_REGISTERED",
        "2024-01-01, VALID",
        "2026-01-14, VALID",
        "2026-01-15, SUSPENDED",
        "2026-04-15, SUSPENDED",
        "2026-04-16, VALID",
        "2027-01-01, VALID"
    })
    void a_suspension_ends_by_itself_after_three_months(LocalDate day, OfficerState state) {
        var versions = Versions.with(List.of(VALID), SUSPENDED);
        assertThat(OfficerVersions.stateOn(versions, day)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, SUSPENDED", "2026-03-01, VALID"})
    void three_months_from_the_end_of_november_end_with_february(LocalDate day, OfficerState state) {
        var versions = List.of(read("{'validFrom':'2025-11-30','name':'王示例','state':'SUSPENDED','ground':'其他'}"));
        assertThat(OfficerVersions.stateOn(versions, day)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, SUSPENDED", "2026-02-01, VALID"})
    void a_stated_last_day_holds(LocalDate day, OfficerState state) {
        var stated = read(
                "{'validFrom':'2026-01-15','validTo':'2026-01-31','name':'王示例','state':'SUSPENDED','ground':'其他'}");
        assertThat(OfficerVersions.stateOn(Versions.with(List.of(VALID), stated), day))
                .isEqualTo(state);
    }

    @Test
    void a_suspension_lifted_early_is_over_on_that_day() {
        var lifted = read("{'validFrom':'2026-02-01','name':'王示例'}");
        var versions = Versions.with(List.of(SUSPENDED), lifted);
        assertThat(OfficerVersions.stateOn(versions, LocalDate.of(2026, 1, 31))).isEqualTo(OfficerState.SUSPENDED);
        assertThat(OfficerVersions.stateOn(versions, LocalDate.of(2026, 2, 1))).isEqualTo(OfficerState.VALID);
    }

    @Test
    void a_valid_certificate_that_ended_is_registered_no_more() {
        var ended = read("{'validFrom':'2024-01-01','validTo':'2025-12-31','name':'王示例'}");
        assertThat(OfficerVersions.stateOn(List.of(ended), LocalDate.of(2026, 1, 1)))
                .isEqualTo(OfficerState.NOT_REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, VALID", "2026-07-01, EXPIRED"})
    void a_certificate_is_good_on_its_last_day(LocalDate day, OfficerState state) {
        var dated = read("{'validFrom':'2024-01-01','name':'王示例','certificateUntil':'2026-06-30'}");
        assertThat(OfficerVersions.stateOn(List.of(dated), day)).isEqualTo(state);
    }

    @Test
    void a_cancelled_certificate_stays_cancelled() {
        var cancelled = read(
                "{'validFrom':'2026-01-01','name':'王示例','state':'CANCELLED','ground':'调离','certificateUntil':'2026-02-01'}");
        assertThat(OfficerVersions.stateOn(List.of(cancelled), LocalDate.of(2026, 3, 1)))
                .isEqualTo(OfficerState.CANCELLED);
    }

    @Test
    void a_suspension_needs_its_ground_and_nobody_registers_as_expired() {
        var fields = fields("{'validFrom':'2026-01-15','name':'王示例','state':'SUSPENDED'}");
        OfficerVersions.read(fields);
        var expired =
                fields("{'validFrom':'2026-01-15','name':'王示例','state':'EXPIRED','certificateUntil':'2026-01-14'}");
        OfficerVersions.read(expired);
        assertThat(fields.findings()).extracting(Finding::code).containsExactly(ErrorCode.REQUIRED);
        assertThat(expired.findings())
                .extracting(Finding::code)
                .containsExactly(ErrorCode.UNKNOWN_VALUE, ErrorCode.VERSION_DATES);
    }

    @Test
    void a_day_shows_the_certificate_as_it_is_then() {
        var versions = Versions.with(List.of(VALID), SUSPENDED);
        assertThat(OfficerVersions.on(versions, LocalDate.of(2023, 12, 31))).isNull();
        assertThat(OfficerVersions.on(versions, LocalDate.of(2026, 4, 15))).isEqualTo(SUSPENDED);
        var again = Objects.requireNonNull(OfficerVersions.on(versions, LocalDate.of(2026, 4, 16)));
        assertThat(again.getState()).isEqualTo(OfficerState.VALID);
        assertThat(again.getValidFrom()).isEqualTo(LocalDate.of(2026, 4, 16));
        assertThat(again.getGround()).isEmpty();
    }

    @Test
    void an_expired_certificate_is_shown_as_expired_since_the_day_after_its_last() {
        var dated = read("{'validFrom':'2024-01-01','name':'王示例','certificateUntil':'2026-06-30'}");
        var expired = Objects.requireNonNull(OfficerVersions.on(List.of(dated), LocalDate.of(2026, 9, 1)));
        assertThat(expired.getState()).isEqualTo(OfficerState.EXPIRED);
        assertThat(expired.getValidFrom()).isEqualTo(LocalDate.of(2026, 7, 1));
    }
}
