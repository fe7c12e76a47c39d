package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.identity.CreditCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.context.ActFacts;
import org.gongshi.ingest.context.ReviewerFacts;
import org.gongshi.secrecy.DeploymentSecret;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;
import org.jspecify.annotations.Nullable;

/** What passed every check on its own; one that exists is sound. */
sealed interface Submission
        permits Decision, Withdrawal, Review, ProcessRecord, Outcome, Contest, Reply, Manifest, Statistics, SelfReview {

    CreditCode agency();

    default SubmissionType submissionType() {
        return switch (this) {
            case Decision _ -> SubmissionType.DECISION;
            case Withdrawal _ -> SubmissionType.WITHDRAWAL;
            case Review _ -> SubmissionType.REVIEW;
            case ProcessRecord _ -> SubmissionType.RECORD;
            case Outcome _ -> SubmissionType.OUTCOME;
            case Contest _ -> SubmissionType.CONTEST;
            case Reply _ -> SubmissionType.REPLY;
            case Manifest _ -> SubmissionType.MANIFEST;
            case Statistics _ -> SubmissionType.STATISTICS;
            case SelfReview _ -> SubmissionType.SELF_REVIEW;
        };
    }

    /** All members in their normal forms (RFC 8785): what the digest is taken of. */
    String canonical();

    /** Place among the submissions about the same: goes into the salt. */
    default int rank() {
        return 0;
    }

    /** Id of what the receipt is about: of the decision, or in the same form of the document, case, instrument, day or quarter. */
    String target(DeploymentSecret secret);

    /** Id of the one decision it is about; null if it is about none, or about a whole document. */
    default @Nullable String decisionId(DeploymentSecret secret) {
        return null;
    }

    /** By when the law asks for it; null where it sets no time. */
    default @Nullable Deadline deadline(StatuteBook statutes, AgencyVersion agency) {
        return null;
    }

    /** What the registers are asked about; null where they have nothing to say. */
    default @Nullable ActFacts act() {
        return null;
    }

    /** Who reviewed, as the agency writes it, and when; null of all but reviews. */
    default @Nullable ReviewerFacts reviewer() {
        return null;
    }

    /** Number of the supervisor's instrument that it answers, as it is compared; null of all but answers. */
    default @Nullable String instrument() {
        return null;
    }

    /** The day on which it was decided, if the agency asks to be let send it in late (补报); null if it doesn't. */
    default @Nullable LocalDate backfilled() {
        return null;
    }

    /** What it says to supervisors (陈述), for them to read; null if it says nothing to them. */
    default @Nullable SealedStatement toSupervisors() {
        return null;
    }

    /** What the agency should know although it is taken in. */
    default List<Finding> onReceipt(Receiving receiving) {
        return List.of();
    }

    /** What goes onto the log. */
    SpecificRecord event(EventHeader header, Sealing sealing);
}
