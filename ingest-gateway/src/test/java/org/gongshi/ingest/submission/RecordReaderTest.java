package org.gongshi.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.RecordingManner;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RecordReaderTest {
    private static List<String> findings(ObjectNode body) {
        return Readings.findings(RecordReader.read(body, Samples.TODAY));
    }

    private static ProcessRecord sound(ObjectNode body) {
        return Readings.sound(RecordReader.read(body, Samples.TODAY));
    }

    private static ObjectNode first(ObjectNode body, String list) {
        return (ObjectNode) body.get(list).get(0);
    }

    @Test
    void a_sound_record_is_read_with_all_it_says() {
        var body = Samples.processRecord();
        first(body, "recordings").put("interruption", "电池耗尽");
        var read = sound(body);
        assertThat(findings(body)).isEmpty();
        assertThat(read.startedAt()).isEqualTo("2026-02-10T01:30:00Z");
        assertThat(read.noticesGiven()).containsExactly("GROUNDS", "BASIS", "RIGHTS");
        assertThat(read.officers()).hasSize(2);
        assertThat(read.documents()).singleElement().satisfies(document -> {
            assertThat(document.getType()).isEqualTo("现场笔录");
            assertThat(document.toString()).doesNotContain("晨星");
        });
        assertThat(read.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.getInterrupted()).isTrue();
            assertThat(recording.toString()).doesNotContain("操作员").doesNotContain("电池");
        });
        assertThat(read.canonical()).contains("晨星", "操作员", "电池");
    }

    @Test
    void everything_that_is_wrong_is_found_at_once() {
        var body = Samples.tree("""
                {"stage":"LUNCH","occurredOn":"2026-03-21","startedAt":"2026-02-10 09:30","place":"STREET",
                 "noticesGiven":["NAME"],"certificateShown":"yes",
                 "documents":[{"title":"无种类"},"x",{"type":"笔录","sha256":"12","kind":"y"}],
                 "recordings":[{"startedAt":"2026-02-10T09:30:00+08:00","endedAt":"2026-02-10T09:00:00+08:00"},
                               {"uploadedAt":"2027-01-01T00:00:00Z"}]}""");
        assertThat(findings(body))
                .containsExactlyInAnyOrder(
                        "/agency REQUIRED",
                        "/caseNumber REQUIRED",
                        "/stage UNKNOWN_VALUE",
                        "/occurredOn IN_FUTURE",
                        "/startedAt TIME_FORMAT",
                        "/place UNKNOWN_VALUE",
                        "/noticesGiven/0 UNKNOWN_VALUE",
                        "/certificateShown WRONG_TYPE",
                        "/documents/0/type REQUIRED",
                        "/documents/1 WRONG_TYPE",
                        "/documents/2/sha256 SHA256_FORMAT",
                        "/documents/2/kind UNKNOWN_FIELD",
                        "/recordings/0/endedAt TIME_ORDER",
                        "/recordings/1/uploadedAt IN_FUTURE");
    }

    @Test
    void a_record_ends_after_it_begins() {
        var body = Samples.processRecord().put("endedAt", "2026-02-10T09:29:59+08:00");
        assertThat(findings(body)).containsExactly("/endedAt TIME_ORDER");
    }

    @Test
    void what_stays_unsealed_holds_no_number_of_a_person() {
        var body = Samples.processRecord();
        first(body, "documents").put("type", Samples.ADULT_ID + "询问笔录");
        assertThat(findings(body)).containsExactly("/documents/0/type PERSONAL_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVESTIGATION", "PRESERVATION", "SERVICE"})
    void facing_the_party_officers_show_certificates_and_tell_grounds_basis_and_rights(String stage) {
        var body = Samples.processRecord().put("stage", stage).put("certificateShown", false);
        body.putArray("noticesGiven").add("BASIS");
        assertThat(findings(body))
                .containsExactly("/certificateShown CERTIFICATE_NOT_SHOWN", "/noticesGiven NOTICES_MISSING");
        body.remove("certificateShown");
        body.remove("noticesGiven");
        assertThat(Readings.all(RecordReader.read(body, Samples.TODAY)))
                .extracting(Finding::arguments)
                .containsExactly(List.of(), List.of("GROUNDS, BASIS, RIGHTS"));
    }

    @Test
    void at_other_stages_nobody_is_there_to_be_told() {
        var body = Samples.processRecord().put("stage", "FILING");
        body.remove("certificateShown");
        body.remove("noticesGiven");
        assertThat(findings(body)).isEmpty();
    }

    @Test
    void a_stage_that_the_list_wants_recorded_and_was_not_is_told() {
        var body = Samples.processRecord();
        assertThat(sound(body).onReceipt(receiving(RecordingManner.FULL))).isEmpty();
        body.remove("recordings");
        assertThat(sound(body).onReceipt(receiving(RecordingManner.FULL)))
                .extracting(Finding::code)
                .containsExactly(ErrorCode.RECORDING_MISSING);
        assertThat(sound(body).onReceipt(receiving(RecordingManner.SITUATIONAL)))
                .isEmpty();
    }

    private static Receiving receiving(RecordingManner manner) {
        var agency = AgencyVersion.newBuilder()
                .setValidFrom(LocalDate.EPOCH)
                .setName("示例局")
                .setRegion("330106")
                .setSector("market-regulation")
                .build();
        var context = Context.newBuilder()
                .setAgencyName("示例局")
                .setRegion("330106")
                .setSector("market-regulation")
                .setRules("1")
                .setCalendarKnownUntil(LocalDate.of(2026, 12, 31))
                .setMatterNamed(false)
                .setOfficers(List.of())
                .setRecordingManner(manner)
                .build();
        return new Receiving(agency, context, null, Samples.TODAY);
    }
}
