package org.gongshi.schemas;

import static org.gongshi.schemas.Topic.Cleanup.COMPACT;
import static org.gongshi.schemas.Topic.Cleanup.COMPACT_WITHIN_A_DAY;
import static org.gongshi.schemas.Topic.Cleanup.RETAIN;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.CalendarEntry;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionHome;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.DueDate;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.MatterEntry;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.exchange.PowerEntry;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.RecordSubmitted;
import org.gongshi.exchange.RecordingCatalogueEntry;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.ReplySubmitted;
import org.gongshi.exchange.ReviewCatalogueEntry;
import org.gongshi.exchange.ReviewSubmitted;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.exchange.SealedWithdrawal;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.WithdrawalSubmitted;

/** Every topic there is. Code, tests and deployment take names, partitions and clean-up from here and nowhere else. */
public final class Topics {
    /** Order is per agency, so partitions bound how many agencies are folded at once, not how fast one of them is. */
    private static final int PARTITIONS = 12;

    private static final int REGISTER_PARTITIONS = 1;

    public static final Topic<SpecificRecord> CASE_EVENTS = new Topic<>(
            "case.events-v1",
            "agency",
            List.of(
                    DecisionSubmitted.class,
                    WithdrawalSubmitted.class,
                    ReviewSubmitted.class,
                    RecordSubmitted.class,
                    OutcomeSubmitted.class,
                    ContestSubmitted.class,
                    ReplySubmitted.class,
                    ManifestSubmitted.class,
                    SupervisorActed.class,
                    ReceiverAnswered.class,
                    DayBegan.class,
                    RulesAdopted.class),
            PARTITIONS,
            RETAIN,
            "gateway → processors: everything an agency says, in one order");

    public static final Topic<AgencyEntry> REGISTER_AGENCIES = new Topic<>(
            "register.agencies-v1",
            "agency",
            List.of(AgencyEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, processors, search-api: who may decide, with history");

    public static final Topic<OfficerEntry> REGISTER_OFFICERS = new Topic<>(
            "register.officers-v1",
            "agency/id",
            List.of(OfficerEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, processors, search-api: who may act for an agency, with history");

    public static final Topic<MatterEntry> REGISTER_MATTERS = new Topic<>(
            "register.matters-v1",
            "agency/id",
            List.of(MatterEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, processors, search-api: what an agency may act on, with history");

    public static final Topic<PowerEntry> REGISTER_POWERS = new Topic<>(
            "register.powers-v1",
            "agency/id",
            List.of(PowerEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, processors, search-api: powers handed down to an agency, with history");

    public static final Topic<ReviewCatalogueEntry> REGISTER_REVIEW_CATALOGUE = new Topic<>(
            "register.review-catalogue-v1",
            "agency/id",
            List.of(ReviewCatalogueEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, processors, search-api: which decisions are major ones, with history");

    public static final Topic<RecordingCatalogueEntry> REGISTER_RECORDING_CATALOGUE = new Topic<>(
            "register.recording-catalogue-v1",
            "agency/id",
            List.of(RecordingCatalogueEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, processors, search-api: what is to be recorded, with history");

    public static final Topic<CalendarEntry> REGISTER_CALENDARS = new Topic<>(
            "register.calendars-v1",
            "year",
            List.of(CalendarEntry.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway: holidays announced after the software was built");

    public static final Topic<AccessKey> ACCESS_KEYS = new Topic<>(
            "access.keys-v1",
            "key id",
            List.of(AccessKey.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway, search-api: hashes of API keys");

    public static final Topic<Receipt> RECEIPTS = new Topic<>(
            "receipts-v1",
            "agency/receipt",
            List.of(Receipt.class),
            PARTITIONS,
            COMPACT,
            "processors → gateway: where each submission stands");

    public static final Topic<Batch> INGEST_BATCHES = new Topic<>(
            "ingest.batches-v1",
            "agency/batch",
            List.of(Batch.class),
            PARTITIONS,
            COMPACT,
            "gateway → gateway: counts of a batch, to the end");

    public static final Topic<Rejection> INGEST_REJECTIONS = new Topic<>(
            "ingest.rejections-v1",
            "agency/batch/row",
            List.of(Rejection.class),
            PARTITIONS,
            COMPACT,
            "gateway → gateway: what is wrong with a row, masked; nulled when mended");

    public static final Topic<SpecificRecord> PUBLICITY_DECISIONS = new Topic<>(
            "publicity.decisions-v1",
            "decisionId",
            List.of(PublicDecision.class, Tombstone.class),
            PARTITIONS,
            COMPACT_WITHIN_A_DAY,
            "processors → search-api, anyone: the latest edition of every public decision, or what stays of one taken back");

    public static final Topic<PublicEdition> PUBLICITY_EDITIONS = new Topic<>(
            "publicity.editions-v1",
            "decisionId/edition",
            List.of(PublicEdition.class),
            PARTITIONS,
            COMPACT_WITHIN_A_DAY,
            "processors → search-api, anyone: every edition, until the decision is taken back");

    public static final Topic<Clearance> CLEARANCES = new Topic<>(
            "clearances-v1",
            "agency/case",
            List.of(Clearance.class),
            PARTITIONS,
            COMPACT,
            "processors → gateway: where the legal review of each case stands");

    public static final Topic<SupervisionAction> SUPERVISION_ACTIONS = new Topic<>(
            "supervision.actions-v1",
            "agency",
            List.of(SupervisionAction.class),
            PARTITIONS,
            RETAIN,
            "search-api → processors (relay), search-api: what supervisors did");

    public static final Topic<CreditAck> CREDIT_ACKS = new Topic<>(
            "credit.acks-v1",
            "agency",
            List.of(CreditAck.class),
            PARTITIONS,
            RETAIN,
            "search-api → processors (relay): what receivers did with what was sent to them");

    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "dead-letters-v1",
            "key of the original",
            List.of(DeadLetter.class),
            REGISTER_PARTITIONS,
            RETAIN,
            "processors → operators: what could not be read or broke the fold");

    /** All topics, in the order of a record's way. */
    public static final List<Topic<?>> ALL = List.of(
            REGISTER_AGENCIES,
            REGISTER_OFFICERS,
            REGISTER_MATTERS,
            REGISTER_POWERS,
            REGISTER_REVIEW_CATALOGUE,
            REGISTER_RECORDING_CATALOGUE,
            REGISTER_CALENDARS,
            ACCESS_KEYS,
            SUPERVISION_ACTIONS,
            CREDIT_ACKS,
            CASE_EVENTS,
            INGEST_BATCHES,
            INGEST_REJECTIONS,
            RECEIPTS,
            CLEARANCES,
            PUBLICITY_DECISIONS,
            PUBLICITY_EDITIONS,
            DEAD_LETTERS);

    /** What the processors write: each generation of them has its own. */
    public static final List<Topic<?>> FOLDED =
            List.of(RECEIPTS, CLEARANCES, PUBLICITY_DECISIONS, PUBLICITY_EDITIONS, DEAD_LETTERS);

    /** What is sealed inside events. */
    private static final List<Class<? extends SpecificRecord>> SEALED =
            List.of(SealedDecision.class, SealedWithdrawal.class, SealedSubmission.class);

    /** What the fold keeps. */
    private static final List<Class<? extends SpecificRecord>> STATE = List.of(
            DecisionFile.class, Dossier.class, PartitionFile.class, DueDate.class, DecisionHome.class, Ledger.class);

    /** Every record type with a subject of its own: the values of all topics, sealed content, the fold's state. */
    public static final List<Class<? extends SpecificRecord>> RECORDS = Stream.of(
                    ALL.stream().<Class<? extends SpecificRecord>>flatMap(topic -> topic.values().stream()),
                    SEALED.stream(),
                    STATE.stream())
            .<Class<? extends SpecificRecord>>flatMap(each -> each)
            .distinct()
            .toList();

    private Topics() {}
}
