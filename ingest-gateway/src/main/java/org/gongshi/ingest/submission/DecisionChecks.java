package org.gongshi.ingest.submission;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;
import org.gongshi.statute.WorkingCalendar;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All that is asked of a decision before it goes out, and the event that goes out. Sends nothing. */
@Component
public class DecisionChecks {
    /** Raised with every change of what is checked; stands before the statute book's own version. */
    private static final String CHECKS_VERSION = "1";

    private final Agencies agencies;
    private final DeploymentSecret secret;
    private final ExchangeRecords records;
    private final StatuteBook statutes;
    private final WorkingCalendar calendar;

    DecisionChecks(
            Agencies agencies,
            DeploymentSecret secret,
            ExchangeRecords records,
            StatuteBook statutes,
            WorkingCalendar calendar) {
        this.agencies = agencies;
        this.secret = secret;
        this.records = records;
        this.statutes = statutes;
        this.calendar = calendar;
    }

    /** Taken in or not. */
    public sealed interface Verdict {}

    /** Sound, and ready to go out. */
    public record Accepted(DecisionSubmitted event, String salt, Deadline deadline, List<Finding> warnings)
            implements Verdict {}

    /** Not taken in; among the findings is at least one error. */
    public record Rejected(List<Finding> findings) implements Verdict {}

    /** Version of the checks and of the statute book (规则版本). */
    public String rules() {
        return CHECKS_VERSION + "-" + statutes.version();
    }

    public Verdict check(byte[] body, Speaker speaker, Delivery delivery) {
        return switch (JsonText.read(body)) {
            case JsonText.Unreadable(List<Finding> findings) -> new Rejected(findings);
            case JsonText.Tree(ObjectNode tree) -> check(tree, speaker, delivery);
        };
    }

    public Verdict check(ObjectNode body, Speaker speaker, Delivery delivery) {
        return switch (DecisionReader.read(body, CivilDay.of(delivery.receivedAt()))) {
            case DecisionReader.Unsound(List<Finding> findings) -> new Rejected(List.copyOf(findings));
            case DecisionReader.Sound(Decision decision, List<Finding> warnings) ->
                check(decision, warnings, speaker, delivery);
        };
    }

    private Verdict check(Decision decision, List<Finding> warnings, Speaker speaker, Delivery delivery) {
        String agency = decision.agency().value();
        LocalDate today = CivilDay.of(delivery.receivedAt());
        AgencyVersion version = agencies.on(agency, today);
        if (version == null) {
            boolean own = speaker.agency().isEmpty() || speaker.agency().equals(agency);
            return refused(own ? ErrorCode.AGENCY_NOT_REGISTERED : ErrorCode.NOT_YOUR_AGENCY, agency, today.toString());
        }
        if (!speaker.speaksFor(agency, version)) {
            return refused(ErrorCode.NOT_YOUR_AGENCY, agency, speaker.agency());
        }
        Deadline deadline = statutes.publicationDeadline(decision.kind(), version.getSector(), decision.decidedOn());
        List<Finding> all = new ArrayList<>(warnings);
        all.addAll(Findings.onReceipt(decision, version, deadline, today));
        String id = decisionId(decision);
        String salt = secret.salt(id, decision.rank());
        DecisionSubmitted event = event(decision, id, salt, version, speaker, delivery);
        return new Accepted(event, salt, deadline, List.copyOf(all));
    }

    private static Rejected refused(ErrorCode code, String agency, String argument) {
        return new Rejected(List.of(new Finding("/agency", code, agency, List.of(agency, argument))));
    }

    private DecisionSubmitted event(
            Decision decision, String id, String salt, AgencyVersion version, Speaker speaker, Delivery delivery) {
        String digest = DeploymentSecret.contentDigest(salt, decision.canonical());
        var header = new EventHeader(
                delivery.eventId(),
                secret.receiptId(id, digest),
                delivery.receivedAt(),
                decision.agency().value(),
                speaker.keyId(),
                delivery.row(),
                digest,
                new Context(
                        version.getName(), version.getRegion(), version.getSector(), rules(), calendar.knownUntil()));
        byte[] sealed = secret.seal().close(id, records.encode(decision.content()));
        return new DecisionSubmitted(
                header,
                id,
                decision.documentNumber().normalised(),
                decision.caseNumber(),
                decision.kind(),
                decision.decidedOn(),
                decision.party().type(),
                decision.party().minorOrUnknownAge(),
                decision.revision(),
                decision.correction(),
                decision.withhold(),
                secret.seal().keyId(),
                ByteBuffer.wrap(sealed));
    }

    /** A correction of the party itself keeps the id of the decision it corrects. */
    private String decisionId(Decision decision) {
        var correction = decision.correction();
        return correction != null && correction.getOf().isPresent()
                ? correction.getOf().get()
                : secret.decisionId(
                        decision.agency().value(),
                        decision.documentNumber().normalised(),
                        decision.party().key());
    }
}
