package org.gongshi.ingest.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongshi.exchange.Competence;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EntryVersion;
import org.gongshi.exchange.OfficerOnDay;
import org.gongshi.exchange.OfficerState;
import org.gongshi.exchange.PowerOnDay;
import org.gongshi.exchange.RecordingManner;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.junit.jupiter.api.Test;

class ContextFindingsTest {
    private static final EntryVersion LISTED = new EntryVersion("M1", LocalDate.of(2020, 1, 1));

    private static Resolved officers(OfficerState... states) {
        var officers =
                Stream.of(states).map(state -> new OfficerOnDay("A-1", state)).toList();
        return new Resolved(LISTED, true, null, null, officers, null, null);
    }

    private static List<ErrorCode> codes(Resolved resolved, int minimumOfficers) {
        var findings = ContextFindings.of(resolved, Acts.penalty(), minimumOfficers);
        assertThat(findings).noneMatch(Finding::isError);
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void two_valid_officers_and_a_listed_item_are_nothing_to_speak_of() {
        assertThat(codes(officers(OfficerState.VALID, OfficerState.VALID), 2)).isEmpty();
        assertThat(codes(Resolved.NOTHING, 2)).isEmpty();
    }

    @Test
    void each_officer_who_may_not_act_is_named() {
        assertThat(codes(
                        officers(
                                OfficerState.SUSPENDED,
                                OfficerState.EXPIRED,
                                OfficerState.CANCELLED,
                                OfficerState.NOT_REGISTERED),
                        2))
                .containsExactly(
                        ErrorCode.OFFICER_SUSPENDED,
                        ErrorCode.OFFICER_NOT_VALID,
                        ErrorCode.OFFICER_NOT_VALID,
                        ErrorCode.OFFICER_NOT_REGISTERED);
    }

    @Test
    void one_officer_is_too_few_where_the_law_asks_for_two() {
        assertThat(codes(officers(OfficerState.VALID), 2)).containsExactly(ErrorCode.OFFICERS_TOO_FEW);
        assertThat(codes(officers(OfficerState.VALID), 0)).isEmpty();
    }

    @Test
    void an_item_outside_the_list_a_missing_power_and_a_major_decision_are_told() {
        var review = new CatalogueMatch(new EntryVersion("7", LocalDate.of(2020, 1, 1)), "较大数额罚款", null);
        var power = new PowerOnDay(Competence.NONE, null, null);
        var resolved = new Resolved(null, true, review, null, List.of(), power, null);
        assertThat(codes(resolved, 2))
                .containsExactly(ErrorCode.MATTER_NOT_LISTED, ErrorCode.POWER_MISSING, ErrorCode.MAJOR_BY_CATALOGUE);
        assertThat(ContextFindings.of(resolved, Acts.penalty(), 2).getLast().arguments())
                .containsExactly("7", "较大数额罚款");
    }

    @Test
    void the_event_carries_everything_that_was_resolved() {
        var review = new CatalogueMatch(new EntryVersion("7", LocalDate.of(2020, 1, 1)), "较大数额罚款", null);
        var recording = new Resolved.Recording(new EntryVersion("9", LocalDate.of(2021, 1, 1)), RecordingManner.FULL);
        var power = new PowerOnDay(Competence.OWN, null, null);
        var officers = List.of(new OfficerOnDay("A-1", OfficerState.VALID));
        var context = new Resolved(LISTED, true, review, recording, officers, power, true)
                .onto(Context.newBuilder()
                        .setAgencyName("某局")
                        .setRegion("330106")
                        .setSector("transport")
                        .setRules("1")
                        .setCalendarKnownUntil(LocalDate.of(2026, 12, 31)))
                .build();
        assertThat(context.getMatter()).contains(LISTED);
        assertThat(context.getMatterNamed()).isTrue();
        assertThat(context.getReviewCatalogue()).contains(review.entry());
        assertThat(context.getRecordingCatalogue()).contains(recording.entry());
        assertThat(context.getRecordingManner()).contains(RecordingManner.FULL);
        assertThat(context.getOfficers()).isEqualTo(officers);
        assertThat(context.getPower()).contains(power);
        assertThat(context.getWithinBenchmark()).contains(true);
    }
}
