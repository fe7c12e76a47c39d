package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month at two gateways, one of which is begun anew in the middle of it. */
class SentSinglyTest {
    private static final String AGENCY = Samples.AGENCY;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private static AgencyVersion version(String region) {
        return AgencyVersion.newBuilder()
                .setValidFrom(LocalDate.of(2020, 1, 1))
                .setName("示例区市场监督管理局（示例）")
                .setRegion(region)
                .setSector("market-regulation")
                .build();
    }

    private static SentSingly since(@Nullable ComplianceIndicator told) {
        return SentSingly.since(AGENCY, version("330106"), MARCH, told);
    }

    private static List<Finding> found(ErrorCode... codes) {
        return List.of(codes).stream().map(Finding::of).toList();
    }

    @Test
    void what_was_told_before_a_restart_is_gone_on_from() {
        var told = since(null)
                .accepted()
                .refused(found(ErrorCode.REQUIRED, ErrorCode.REQUIRED, ErrorCode.UNKNOWN_FIELD))
                .indicator();
        var after = since(told).refused(found(ErrorCode.REQUIRED)).accepted().indicator();
        assertThat(after.getCounts())
                .containsOnly(
                        entry("rows-received", 4L),
                        entry("rows-rejected", 2L),
                        entry("rejected:REQUIRED", 2L),
                        entry("rejected:UNKNOWN_FIELD", 1L));
        assertThat(after.getMonth()).isEqualTo("2026-03");
        assertThat(after.getAgency().getCreditCode()).isEqualTo(AGENCY);
    }

    @Test
    void a_warning_is_no_reason_for_a_refusal() {
        var counts = since(null)
                .refused(found(ErrorCode.REQUIRED, ErrorCode.PLAN_OVERLAP))
                .counts();
        assertThat(counts).containsKey("rejected:REQUIRED").doesNotContainKey("rejected:PLAN_OVERLAP");
    }

    @Test
    void an_agency_that_moved_is_told_of_where_it_is_now() {
        var moved = since(null).accepted().as(version("330110")).accepted();
        assertThat(moved.indicator().getAgency().getRegion()).isEqualTo("330110");
        assertThat(moved.counts()).containsEntry("rows-received", 2L);
    }
}
