package org.gongshi.schemas;

import static org.gongshi.schemas.Topic.Cleanup.COMPACT;
import static org.gongshi.schemas.Topic.Cleanup.COMPACT_WITHIN_A_DAY;
import static org.gongshi.schemas.Topic.Cleanup.PASSING;
import static org.gongshi.schemas.Topic.Cleanup.RETAIN;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.AccessKey;
import org.gongshi.exchange.AgencyEntry;
import org.gongshi.exchange.AgreementEntry;
import org.gongshi.exchange.AuditedRead;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.BenchmarkEntry;
import org.gongshi.exchange.CalendarEntry;
import org.gongshi.exchange.Clearance;
import org.gongshi.exchange.Complaint;
import org.gongshi.exchange.ComplianceCard;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.ContestSubmitted;
import org.gongshi.exchange.CreditAck;
import org.gongshi.exchange.CreditRecord;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionHome;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Delivery;
import org.gongshi.exchange.Dossier;
import org.gongshi.exchange.DueDate;
import org.gongshi.exchange.EquipmentEntry;
import org.gongshi.exchange.ErrorReport;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.exchange.FacilityEntry;
import org.gongshi.exchange.FlowChartEntry;
import org.gongshi.exchange.InspectionItemEntry;
import org.gongshi.exchange.KeyUse;
import org.gongshi.exchange.LawEntry;
import org.gongshi.exchange.Ledger;
import org.gongshi.exchange.ManifestSubmitted;
import org.gongshi.exchange.MatterEntry;
import org.gongshi.exchange.OfficerEntry;
import org.gongshi.exchange.OutcomeSubmitted;
import org.gongshi.exchange.PartitionFile;
import org.gongshi.exchange.PlanEntry;
import org.gongshi.exchange.PolicyEntry;
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
import org.gongshi.exchange.ReviewerEntry;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedReport;
import org.gongshi.exchange.SealedStatement;
import org.gongshi.exchange.SealedSubmission;
import org.gongshi.exchange.SealedWithdrawal;
import org.gongshi.exchange.SelfReviewSubmitted;
import org.gongshi.exchange.ServiceGuideEntry;
import org.gongshi.exchange.StaffingEntry;
import org.gongshi.exchange.Statement;
import org.gongshi.exchange.StatisticsDeclared;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.Tombstone;
import org.gongshi.exchange.TrainingEntry;
import org.gongshi.exchange.WindowPostEntry;
import org.gongshi.exchange.WithdrawalSubmitted;

/** Every topic there is. Code, tests and deployment take names, partitions and clean-up from here and nowhere else. */
public final class Topics {
    /** Order is per agency, so partitions bound how many agencies are folded at once, not how fast one of them is. */
    private static final int PARTITIONS = 12;

    private static final int REGISTER_PARTITIONS = 1;

    private static final String OPEN = "gateway → gateway, processors, search-api: ";
    /** The public part can't read these. */
    private static final String INTERNAL = "gateway → gateway, processors: ";
    /** The public part reads these for agencies with a key and for supervisors, and for nobody else. */
    private static final String SHARED = "gateway → gateway, search-api (agencies and supervisors only): ";

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
                    StatisticsDeclared.class,
                    SelfReviewSubmitted.class,
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
            OPEN + "who may decide, with history");

    public static final Topic<OfficerEntry> REGISTER_OFFICERS =
            register("officers", OfficerEntry.class, OPEN + "who may act for an agency, with history");

    public static final Topic<MatterEntry> REGISTER_MATTERS =
            register("matters", MatterEntry.class, OPEN + "what an agency may act on, with history");

    public static final Topic<PowerEntry> REGISTER_POWERS =
            register("powers", PowerEntry.class, OPEN + "powers handed down to an agency, with history");

    public static final Topic<ReviewCatalogueEntry> REGISTER_REVIEW_CATALOGUE = register(
            "review-catalogue", ReviewCatalogueEntry.class, OPEN + "which decisions are major ones, with history");

    public static final Topic<RecordingCatalogueEntry> REGISTER_RECORDING_CATALOGUE = register(
            "recording-catalogue", RecordingCatalogueEntry.class, OPEN + "what is to be recorded, with history");

    public static final Topic<BenchmarkEntry> REGISTER_BENCHMARKS =
            register("benchmarks", BenchmarkEntry.class, OPEN + "how much for which violation, with history");

    public static final Topic<InspectionItemEntry> REGISTER_INSPECTION_ITEMS =
            register("inspection-items", InspectionItemEntry.class, OPEN + "what is inspected at random, with history");

    public static final Topic<ServiceGuideEntry> REGISTER_SERVICE_GUIDES =
            register("service-guides", ServiceGuideEntry.class, OPEN + "how something is applied for, with history");

    public static final Topic<FlowChartEntry> REGISTER_FLOW_CHARTS =
            register("flow-charts", FlowChartEntry.class, OPEN + "the steps of each kind of act, with history");

    public static final Topic<WindowPostEntry> REGISTER_WINDOW_POSTS =
            register("window-posts", WindowPostEntry.class, OPEN + "who serves at which window, with history");

    public static final Topic<PolicyEntry> REGISTER_POLICIES =
            register("policies", PolicyEntry.class, OPEN + "rules that an agency gave itself, with history");

    public static final Topic<LawEntry> REGISTER_LAWS =
            register("laws", LawEntry.class, OPEN + "what agencies go by, and what became of it, with history");

    public static final Topic<ReviewerEntry> REGISTER_REVIEWERS =
            register("reviewers", ReviewerEntry.class, INTERNAL + "who reviews, with history");

    public static final Topic<StaffingEntry> REGISTER_STAFFING =
            register("staffing", StaffingEntry.class, INTERNAL + "how an agency is staffed, with history");

    public static final Topic<EquipmentEntry> REGISTER_EQUIPMENT =
            register("equipment", EquipmentEntry.class, INTERNAL + "what recordings are made with, with history");

    public static final Topic<FacilityEntry> REGISTER_FACILITIES =
            register("facilities", FacilityEntry.class, INTERNAL + "where recordings are made, with history");

    public static final Topic<TrainingEntry> REGISTER_TRAINING =
            register("training", TrainingEntry.class, INTERNAL + "who learned what, and how long, with history");

    public static final Topic<AgreementEntry> REGISTER_AGREEMENTS = register(
            "agreements",
            AgreementEntry.class,
            SHARED + "what an agency shows another, what for, until when, with history");

    public static final Topic<PlanEntry> REGISTER_PLANS =
            register("plans", PlanEntry.class, SHARED + "who is to be inspected when, with history");

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

    public static final Topic<KeyUse> ACCESS_USES = new Topic<>(
            "access.uses-v1",
            "key id",
            List.of(KeyUse.class),
            REGISTER_PARTITIONS,
            COMPACT,
            "gateway → gateway: when each API key was last used; apart from the keys, so that telling it revives none");

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
            "gateway → gateway: what is wrong with a row, masked; its values go when it is mended or abandoned");

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
            "search-api → processors (relay), gateway, search-api: what supervisors did");

    public static final Topic<Statement> SUPERVISION_STATEMENTS = new Topic<>(
            "supervision.statements-v1",
            "agency/receipt",
            List.of(Statement.class),
            PARTITIONS,
            COMPACT,
            "gateway → search-api: objections and answers of agencies, sealed for their supervisors");

    public static final Topic<Complaint> REPORTS_COMPLAINTS = new Topic<>(
            "reports.complaints-v1",
            "agency/number",
            List.of(Complaint.class),
            PARTITIONS,
            COMPACT_WITHIN_A_DAY,
            "search-api → search-api: complaints; contact and text are sealed, and gone when it is closed");

    public static final Topic<ErrorReport> REPORTS_ERRORS = new Topic<>(
            "reports.errors-v1",
            "agency/number",
            List.of(ErrorReport.class),
            PARTITIONS,
            COMPACT_WITHIN_A_DAY,
            "search-api → search-api, gateway: error reports; contact and text are sealed, and gone when it is closed");

    public static final Topic<ErrorReportAnswered> REPORTS_ANSWERS = new Topic<>(
            "reports.answers-v1",
            "agency/number",
            List.of(ErrorReportAnswered.class),
            PARTITIONS,
            PASSING,
            "gateway → search-api: what agencies answered to error reports, until it stands on the report");

    public static final Topic<AuditedRead> AUDIT_READS = new Topic<>(
            "audit.reads-v1",
            "agency",
            List.of(AuditedRead.class),
            PARTITIONS,
            RETAIN,
            "search-api, gateway → search-api: who read what is not public");

    public static final Topic<CreditAck> CREDIT_ACKS = new Topic<>(
            "credit.acks-v1",
            "agency",
            List.of(CreditAck.class),
            PARTITIONS,
            RETAIN,
            "search-api → processors (relay): what receivers did with what was sent to them");

    /** By the receivers' names: one topic each, so that none sees what another gets. */
    public static final Map<String, Topic<CreditRecord>> CREDIT = Stream.of(
                    "credit-china", "enterprise-publicity", "other-province")
            .collect(Collectors.toUnmodifiableMap(receiver -> receiver, Topics::credit));

    public static final Topic<Delivery> CREDIT_DELIVERIES = new Topic<>(
            "credit.deliveries-v1",
            "decisionId/receiver",
            List.of(Delivery.class),
            PARTITIONS,
            COMPACT,
            "processors → gateway, search-api: where each decision stands at each receiver");

    public static final Topic<ComplianceCard> COMPLIANCE_CARDS = new Topic<>(
            "compliance.cards-v1",
            "agency/case",
            List.of(ComplianceCard.class),
            PARTITIONS,
            COMPACT,
            "processors → search-api: what an agency did in each case, judged by the three systems");

    public static final Topic<ComplianceIndicator> COMPLIANCE_INDICATORS = new Topic<>(
            "compliance.indicators-v1",
            "agency/month/kind",
            List.of(ComplianceIndicator.class),
            PARTITIONS,
            COMPACT,
            "processors → search-api: sums of cards, of which those of regions and years are sums");

    public static final Topic<ComplianceIndicator> COMPLIANCE_REGISTERS = new Topic<>(
            "compliance.registers-v1",
            "agency/month, agency/month/gateway",
            List.of(ComplianceIndicator.class),
            PARTITIONS,
            COMPACT,
            "gateway → gateway, search-api: what an agency's registers and batches come to in a month, and what it sent one by one");

    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "dead-letters-v1",
            "key of the original",
            List.of(DeadLetter.class),
            REGISTER_PARTITIONS,
            RETAIN,
            "processors → operators: what could not be read or broke the fold");

    /** Registers that everybody may read. */
    public static final List<Topic<?>> PUBLIC_REGISTERS = List.of(
            REGISTER_AGENCIES,
            REGISTER_OFFICERS,
            REGISTER_MATTERS,
            REGISTER_POWERS,
            REGISTER_REVIEW_CATALOGUE,
            REGISTER_RECORDING_CATALOGUE,
            REGISTER_BENCHMARKS,
            REGISTER_INSPECTION_ITEMS,
            REGISTER_SERVICE_GUIDES,
            REGISTER_FLOW_CHARTS,
            REGISTER_WINDOW_POSTS,
            REGISTER_POLICIES,
            REGISTER_LAWS);

    /** Registers for supervisors only: no application of the public may read their topics. */
    public static final List<Topic<?>> INTERNAL_REGISTERS =
            List.of(REGISTER_REVIEWERS, REGISTER_STAFFING, REGISTER_EQUIPMENT, REGISTER_FACILITIES, REGISTER_TRAINING);

    /** Registers for agencies among themselves: read where agencies with a key ask, shown to nobody else. */
    public static final List<Topic<?>> SHARED_REGISTERS = List.of(REGISTER_AGREEMENTS, REGISTER_PLANS);

    /** All topics, in the order of a record's way. */
    public static final List<Topic<?>> ALL = Stream.of(
                    PUBLIC_REGISTERS,
                    INTERNAL_REGISTERS,
                    SHARED_REGISTERS,
                    receivers(),
                    List.<Topic<?>>of(
                            REGISTER_CALENDARS,
                            ACCESS_KEYS,
                            ACCESS_USES,
                            SUPERVISION_ACTIONS,
                            SUPERVISION_STATEMENTS,
                            CREDIT_ACKS,
                            REPORTS_COMPLAINTS,
                            REPORTS_ERRORS,
                            REPORTS_ANSWERS,
                            AUDIT_READS,
                            CASE_EVENTS,
                            INGEST_BATCHES,
                            INGEST_REJECTIONS,
                            RECEIPTS,
                            CLEARANCES,
                            PUBLICITY_DECISIONS,
                            PUBLICITY_EDITIONS,
                            CREDIT_DELIVERIES,
                            COMPLIANCE_CARDS,
                            COMPLIANCE_INDICATORS,
                            COMPLIANCE_REGISTERS,
                            DEAD_LETTERS))
            .<Topic<?>>flatMap(List::stream)
            .toList();

    /** What the processors write: each generation of them has its own. */
    public static final List<Topic<?>> FOLDED = Stream.of(
                    List.<Topic<?>>of(
                            RECEIPTS,
                            CLEARANCES,
                            PUBLICITY_DECISIONS,
                            PUBLICITY_EDITIONS,
                            CREDIT_DELIVERIES,
                            COMPLIANCE_CARDS,
                            COMPLIANCE_INDICATORS,
                            DEAD_LETTERS),
                    receivers())
            .<Topic<?>>flatMap(List::stream)
            .toList();

    /** What is sealed inside events, reports and statements. */
    private static final List<Class<? extends SpecificRecord>> SEALED = List.of(
            SealedDecision.class,
            SealedWithdrawal.class,
            SealedSubmission.class,
            SealedReport.class,
            SealedStatement.class);

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

    private static Topic<CreditRecord> credit(String receiver) {
        return new Topic<>(
                "credit." + receiver + "-v1",
                "decisionId",
                List.of(CreditRecord.class),
                PARTITIONS,
                COMPACT_WITHIN_A_DAY,
                "processors → search-api (feeds): the latest edition for this receiver, or that it is taken back");
    }

    private static List<Topic<?>> receivers() {
        return CREDIT.values().stream()
                .sorted(Comparator.comparing(Topic::name))
                .<Topic<?>>map(topic -> topic)
                .toList();
    }

    private static <E extends SpecificRecord> Topic<E> register(String plural, Class<E> entry, String purpose) {
        return new Topic<>(
                "register." + plural + "-v1", "agency/id", List.of(entry), REGISTER_PARTITIONS, COMPACT, purpose);
    }
}
