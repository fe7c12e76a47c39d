package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EventHeader;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.calendars.Law;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.context.ActFacts;
import org.gongshi.ingest.context.ContextFindings;
import org.gongshi.ingest.context.ContextResolver;
import org.gongshi.ingest.context.Resolved;
import org.gongshi.ingest.context.ReviewerFacts;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.supervision.SupervisionActs;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every type of submission goes through: for whom it speaks, and the header of its event. */
@Component
class Reception {
    /** Raised with every change of what is checked; stands before the statute book's own version. */
    private static final String CHECKS_VERSION = "4";

    private final Agencies agencies;
    private final ContextResolver resolver;
    private final SupervisionActs acts;
    private final DeploymentSecret secret;
    private final Law law;

    Reception(Agencies agencies, ContextResolver resolver, SupervisionActs acts, DeploymentSecret secret, Law law) {
        this.agencies = agencies;
        this.resolver = resolver;
        this.acts = acts;
        this.secret = secret;
        this.law = law;
    }

    /** Whether the key may speak for the agency. */
    sealed interface Entry {}

    /** It may, for the agency as it is that day. */
    record Admitted(AgencyVersion agency) implements Entry {}

    /** It may not. */
    record Turned(List<Finding> findings) implements Entry {}

    Entry enter(CreditCode code, Speaker speaker, Delivery delivery) {
        String agency = code.value();
        String today = CivilDay.of(delivery.receivedAt()).toString();
        AgencyVersion version = agencies.on(agency, CivilDay.of(delivery.receivedAt()));
        if (version == null) {
            boolean own = speaker.agency().isEmpty() || speaker.agency().equals(agency);
            return turned(own ? ErrorCode.AGENCY_NOT_REGISTERED : ErrorCode.NOT_YOUR_AGENCY, agency, today);
        }
        return speaker.speaksFor(agency, version)
                ? new Admitted(version)
                : turned(ErrorCode.NOT_YOUR_AGENCY, agency, speaker.agency());
    }

    private static Turned turned(ErrorCode code, String agency, String argument) {
        return new Turned(List.of(new Finding("/agency", code, agency, List.of(agency, argument))));
    }

    /**
     * What the registers say about a submission.
     *
     * @param findings what of it the agency should know
     */
    record Looked(Context context, List<Finding> findings) {}

    Looked look(Submission submission, AgencyVersion version) {
        ActFacts act = submission.act();
        if (act == null) {
            return new Looked(context(submission, version, Resolved.NOTHING), unknownInstrument(submission));
        }
        Resolved resolved = resolver.resolve(submission.agency().value(), version, act);
        return new Looked(
                context(submission, version, resolved),
                ContextFindings.of(resolved, act, act.minimumOfficers(law.statutes())));
    }

    private List<Finding> unknownInstrument(Submission submission) {
        String instrument = submission.instrument();
        return instrument == null || acts.isIssued(submission.agency().value(), instrument)
                ? List.of()
                : List.of(new Finding("/instrument", ErrorCode.INSTRUMENT_UNKNOWN, instrument, List.of()));
    }

    private Context context(Submission submission, AgencyVersion version, Resolved resolved) {
        ReviewerFacts reviewer = submission.reviewer();
        return resolved.onto(Context.newBuilder())
                .setAgencyName(version.getName())
                .setRegion(version.getRegion())
                .setSector(version.getSector())
                .setRules(rules())
                .setCalendarKnownUntil(law.calendar().knownUntil())
                .setBackfill(mayBeLate(submission.backfilled(), submission.agency(), version))
                .setReviewerListed(
                        reviewer == null
                                ? null
                                : resolver.isReviewerListed(submission.agency().value(), reviewer)
                                        .orElse(null))
                .build();
    }

    /** Decided before the agency joined, or in a period that a supervisor opened (补报期). */
    private boolean mayBeLate(@Nullable LocalDate decidedOn, CreditCode agency, AgencyVersion version) {
        return decidedOn != null
                && (version.getJoinedOn().filter(decidedOn::isBefore).isPresent()
                        || acts.isOpenFor(agency.value(), decidedOn));
    }

    EventHeader header(
            Submission submission, String target, String salt, Context context, Speaker speaker, Delivery delivery) {
        String digest = DeploymentSecret.contentDigest(salt, submission.canonical());
        return new EventHeader(
                delivery.eventId(),
                secret.receiptId(target, digest),
                delivery.receivedAt(),
                submission.agency().value(),
                speaker.keyId(),
                delivery.row(),
                digest,
                context);
    }

    /** Version of the checks and of the statute book (规则版本). */
    private String rules() {
        return CHECKS_VERSION + "-" + law.statutes().version();
    }
}
