package org.gongshi.ingest.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.DocumentMade;
import org.gongshi.exchange.RecordingMade;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a record of the process from a body and finds everything that is wrong with it. */
final class RecordReader {
    /** Where officers face the party: certificate shown, grounds, basis and rights told. 国办发〔2018〕118号 (五). */
    private static final Set<CaseStage> FACING_THE_PARTY =
            EnumSet.of(CaseStage.INVESTIGATION, CaseStage.PRESERVATION, CaseStage.SERVICE);

    private RecordReader() {}

    /** 现场, 询问室, 听证室, 办公场所. */
    private enum Place {
        SITE,
        INTERVIEW_ROOM,
        HEARING_ROOM,
        OFFICE
    }

    /** 执法事由, 执法依据, 权利义务. */
    private enum Notice {
        GROUNDS,
        BASIS,
        RIGHTS
    }

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<ProcessRecord> read(ObjectNode body, LocalDate today) {
        var fields = new Fields(body);
        CreditCode agency = Numbers.agency(fields);
        String caseNumber = Numbers.requiredCaseNumber(fields, "caseNumber");
        CaseStage stage = fields.requiredChoice("stage", CaseStage.class, CaseStage.UNKNOWN);
        LocalDate occurredOn = Times.past(fields, "occurredOn", today);
        Instant startedAt = Times.pastMoment(fields, "startedAt", today);
        Instant endedAt = Times.pastMoment(fields, "endedAt", today);
        Times.inOrder(fields, "startedAt", startedAt, "endedAt", endedAt);
        Place place = fields.choice("place", Place.class);
        Boolean shown = fields.flag("certificateShown");
        List<Notice> notices = fields.choices("noticesGiven", Notice.class);
        if (FACING_THE_PARTY.contains(stage)) {
            missTransparency(fields, shown, notices);
        }
        List<String> officers = fields.lines("officers");
        List<DocumentMade> documents =
                fields.objects("documents").stream().map(RecordReader::document).toList();
        List<RecordingMade> recordings = fields.objects("recordings").stream()
                .map(recording -> recording(recording, today))
                .toList();
        return Reading.of(
                fields,
                agency,
                known -> new ProcessRecord(
                        known,
                        caseNumber,
                        stage,
                        occurredOn,
                        startedAt,
                        endedAt,
                        place == null ? null : place.name(),
                        shown,
                        notices.stream().map(Enum::name).toList(),
                        officers,
                        documents,
                        recordings,
                        fields.canonicalJson()));
    }

    private static void missTransparency(Fields fields, @Nullable Boolean shown, List<Notice> notices) {
        if (!Boolean.TRUE.equals(shown)) {
            fields.refuse("certificateShown", ErrorCode.CERTIFICATE_NOT_SHOWN);
        }
        var missing = EnumSet.allOf(Notice.class);
        notices.forEach(missing::remove);
        if (!missing.isEmpty()) {
            fields.refuse("noticesGiven", ErrorCode.NOTICES_MISSING, names(missing));
        }
    }

    private static String names(Set<Notice> notices) {
        return notices.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static DocumentMade document(Fields fields) {
        String type = fields.requiredLine("type");
        fields.refusePersonalNumber("type");
        fields.line("title");
        String version = fields.line("templateVersion");
        fields.refusePersonalNumber("templateVersion");
        var document = new DocumentMade(type, version, fields.digest("sha256"));
        fields.finish();
        return document;
    }

    private static RecordingMade recording(Fields fields, LocalDate today) {
        Instant startedAt = Times.pastMoment(fields, "startedAt", today);
        Instant endedAt = Times.pastMoment(fields, "endedAt", today);
        Times.inOrder(fields, "startedAt", startedAt, "endedAt", endedAt);
        List.of("deviceType", "device", "operator").forEach(fields::line);
        boolean interrupted = fields.text("interruption") != null;
        var recording = new RecordingMade(
                startedAt,
                endedAt,
                fields.digest("sha256"),
                Times.pastMoment(fields, "uploadedAt", today),
                interrupted);
        fields.finish();
        return recording;
    }
}
