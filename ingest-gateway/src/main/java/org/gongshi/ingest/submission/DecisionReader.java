package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongshi.exchange.Correction;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.Procedure;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.identity.Parsed;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a decision from a body and finds everything that is wrong with it; knows no register and no clock. */
final class DecisionReader {
    static final int GREATEST_REVISION = 1_000_000;
    /** Members that no rule uses yet, and that are kept for those that will. */
    private static final List<String> FURTHER =
            List.of("publicityNoticeOn", "disclosureReview", "backfill", "originallyPublishedOn");

    private final Fields fields;
    private final LocalDate today;

    private DecisionReader(ObjectNode body, LocalDate today) {
        this.fields = new Fields(body);
        this.today = today;
    }

    /** @param today the day of receipt in Asia/Shanghai */
    static Reading<Decision> read(ObjectNode body, LocalDate today) {
        return SecretReader.isSecret(body) ? SecretReader.read(body, today) : new DecisionReader(body, today).read();
    }

    private Reading<Decision> read() {
        CreditCode agency = Numbers.agency(fields);
        DocumentNumber number = documentNumber();
        DecisionKind kind = fields.requiredChoice("kind", DecisionKind.class, DecisionKind.UNKNOWN);
        LocalDate decidedOn = decidedOn(fields, today);
        String caseNumber = Numbers.caseNumber(fields, "caseNumber");
        Integer revision = fields.number("revision", 1, GREATEST_REVISION);
        Fields subject = fields.requiredObject("subject");
        var time = new DecisionTime(fields.normal("decidedOn") == null ? null : decidedOn, today);
        Party party = subject == null ? Party.UNNAMED : PartyReader.read(subject, time);
        var content = content(party, number);
        Blocks.read(fields, kind, time, content);
        content.setProcedure(fields.choice("procedure", Procedure.class));
        Correction correction = correction(agency, content);
        WithholdReason withhold = withhold(content);
        Importance importance = Importance.read(fields);
        LocalDate publicUntil = fields.date("publicUntil");
        Times.inOrder(fields, "decidedOn", decidedOn, "publicUntil", publicUntil);
        content.setFurther(further(time));
        recommend(kind);
        return Reading.of(
                fields,
                number == null ? null : agency,
                known -> new Decision(
                        known,
                        Objects.requireNonNull(number),
                        caseNumber,
                        kind,
                        decidedOn,
                        party,
                        revision,
                        correction,
                        withhold,
                        importance,
                        publicUntil,
                        Boolean.TRUE.equals(fields.normal("backfill")),
                        content.build(),
                        fields.canonicalJson()));
    }

    static LocalDate decidedOn(Fields fields, LocalDate today) {
        LocalDate decidedOn = fields.requiredDate("decidedOn");
        if (decidedOn.isAfter(today)) {
            fields.refuse("decidedOn", ErrorCode.DECIDED_IN_FUTURE, today.toString());
        }
        return decidedOn;
    }

    private @Nullable DocumentNumber documentNumber() {
        DocumentNumber number = fields.identifier("documentNumber", DocumentNumber::parse, DocumentNumber::display);
        fields.requireValue("documentNumber");
        return number;
    }

    private SealedDecision.Builder content(Party party, @Nullable DocumentNumber number) {
        var content = SealedDecision.newBuilder()
                .setDocumentNumber(number == null ? "" : number.display())
                .setTitle(fields.line("title"))
                .setSubject(party.subject())
                .setFacts(fields.text("facts"))
                .setGrounds(fields.lines("grounds"))
                .setOutcome(fields.requiredText("outcome"))
                .setMatter(fields.line("matter"))
                .setOfficers(fields.lines("officers"))
                .setPublicText(fields.text("publicText"))
                .setRemark(fields.text("remark"));
        Fields source = fields.object("source");
        if (source != null) {
            content.setSourceName(source.line("name")).setSourceCreditCode(sourceCode(source));
            source.finish();
        }
        return content;
    }

    private static @Nullable String sourceCode(Fields source) {
        String code = source.line("creditCode");
        if (code != null && CreditCode.parse(code) instanceof Parsed.Invalid<CreditCode>) {
            source.refuse("creditCode", ErrorCode.SOURCE_CODE_DOUBTFUL);
        }
        return code;
    }

    private @Nullable Correction correction(@Nullable CreditCode agency, SealedDecision.Builder content) {
        Fields correction = fields.object("correction");
        if (correction == null) {
            return null;
        }
        content.setCorrectionReason(correction.text("reason"));
        CorrectionType type = correction.choiceOr("type", CorrectionType.class, CorrectionType.CONTENT);
        String of = correction.line("of");
        if (of != null && !DecisionId.isWellFormed(of)) {
            correction.refuse("of", ErrorCode.DECISION_ID_FORMAT);
        } else if (of != null && agency != null && !DecisionId.belongsTo(of, agency)) {
            correction.refuse("of", ErrorCode.CORRECTION_OF_OTHER_AGENCY, agency.value());
        }
        boolean republish = correction.isSet("republish");
        correction.finish();
        return new Correction(type, of, republish);
    }

    private @Nullable WithholdReason withhold(SealedDecision.Builder content) {
        Fields withhold = fields.object("withhold");
        if (withhold == null) {
            return null;
        }
        content.setWithholdNote(withhold.text("note"));
        WithholdReason reason = withhold.requiredChoice("reason", WithholdReason.class, WithholdReason.UNKNOWN);
        withhold.finish();
        return reason;
    }

    private @Nullable String further(DecisionTime time) {
        time.doubtAhead(fields, "publicityNoticeOn", fields.date("publicityNoticeOn"));
        fields.flag("backfill");
        LocalDate published = fields.date("originallyPublishedOn");
        time.doubtAhead(fields, "originallyPublishedOn", published);
        time.doubtBefore(fields, "originallyPublishedOn", published);
        Fields review = fields.object("disclosureReview");
        if (review != null) {
            review.line("reviewer");
            time.doubtAhead(review, "reviewedOn", review.date("reviewedOn"));
            review.line("result");
            review.finish();
        }
        Map<String, Object> further = new TreeMap<>();
        for (String name : FURTHER) {
            Object value = fields.normal(name);
            if (value != null) {
                further.put(name, value);
            }
        }
        return further.isEmpty() ? null : Fields.canonicalJson(further);
    }

    /** 双公示 data standard, penalty fields 16, 17 and permit field 14: the decision stands without them, the record is poor. */
    private void recommend(DecisionKind kind) {
        if (kind == DecisionKind.PENALTY) {
            fields.recommendValue("facts");
            fields.recommendValue("grounds");
        }
        if (kind == DecisionKind.PERMIT) {
            fields.recommendValue("title");
        }
    }
}
