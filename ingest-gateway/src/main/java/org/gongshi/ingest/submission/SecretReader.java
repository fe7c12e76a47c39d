package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.WithholdReason;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.ingest.submission.Reading.Unsound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what may be said of a decision that is a state secret: that there is one. Anything more is refused, and of what
 * was refused nothing is shown, not even the name of a member.
 */
final class SecretReader {
    private static final Set<String> MEMBERS = Set.of("agency", "kind", "decidedOn", "documentNumber", "withhold");

    private SecretReader() {}

    /** Wherever the word stands in the reason's place, and however it is written: doubt falls on the side of silence. */
    static boolean isSecret(ObjectNode body) {
        return mentions(body.path("withhold"));
    }

    private static boolean mentions(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().anyMatch(SecretReader::mentions)
                : node.asString("")
                                .strip()
                                .replace(' ', '_')
                                .replace('-', '_')
                                .equalsIgnoreCase(WithholdReason.STATE_SECRET.name())
                        || node.asString("").contains("国家秘密");
    }

    static Reading<Decision> read(ObjectNode body, LocalDate today) {
        var withhold = body.path("withhold");
        boolean exact = MEMBERS.containsAll(body.propertyNames())
                && withhold.isObject()
                && Set.copyOf(withhold.propertyNames()).equals(Set.of("reason"));
        return exact ? readExact(body, today) : new Unsound<>(List.of(Finding.of(ErrorCode.SECRET_CONTENT)));
    }

    private static Reading<Decision> readExact(ObjectNode body, LocalDate today) {
        Fields fields = new Fields(body);
        CreditCode agency = fields.identifier("agency", CreditCode::parse, CreditCode::value);
        fields.requireValue("agency");
        DecisionKind kind = fields.requiredChoice("kind", DecisionKind.class, DecisionKind.UNKNOWN);
        LocalDate decidedOn = DecisionReader.decidedOn(fields, today);
        DocumentNumber number =
                fields.identifier("documentNumber", DocumentNumber::parseNeutralSerial, DocumentNumber::display);
        fields.requireValue("documentNumber");
        Fields withhold = fields.requiredObject("withhold");
        if (withhold != null) {
            withhold.requiredChoice("reason", WithholdReason.class, WithholdReason.STATE_SECRET);
        }
        if (!fields.findings().isEmpty() || agency == null || number == null) {
            return new Unsound<>(fields.findings().stream()
                    .map(SecretReader::silent)
                    .distinct()
                    .toList());
        }
        var content = SealedDecision.newBuilder()
                .setDocumentNumber(number.display())
                .setSubject(Party.UNNAMED.subject())
                .setOutcome("")
                .build();
        var decision = new Decision(
                agency,
                number,
                null,
                kind,
                decidedOn,
                Party.UNNAMED,
                null,
                null,
                WithholdReason.STATE_SECRET,
                Importance.UNSTATED,
                null,
                false,
                content,
                fields.canonicalJson());
        return new Sound<>(decision, List.of());
    }

    /** A number that is not neutral may say something; any other slip is told by its place alone. */
    private static Finding silent(Finding finding) {
        return finding.pointer().equals("/documentNumber")
                ? Finding.of(ErrorCode.SECRET_CONTENT)
                : new Finding(
                        finding.pointer(),
                        finding.code(),
                        "",
                        finding.arguments().stream().map(shown -> "").toList());
    }
}
