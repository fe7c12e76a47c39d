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
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DeadLetter;
import org.gongshi.exchange.DecisionFile;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.LastDay;
import org.gongshi.exchange.PublicDecision;
import org.gongshi.exchange.PublicEdition;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.exchange.SealedWithdrawal;
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
            List.of(DecisionSubmitted.class, WithdrawalSubmitted.class, DayBegan.class),
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
            ACCESS_KEYS,
            CASE_EVENTS,
            INGEST_BATCHES,
            INGEST_REJECTIONS,
            RECEIPTS,
            PUBLICITY_DECISIONS,
            PUBLICITY_EDITIONS,
            DEAD_LETTERS);

    /** Every record type with a subject of its own: the values of all topics, sealed content, the fold's state. */
    public static final List<Class<? extends SpecificRecord>> RECORDS = Stream.<Class<? extends SpecificRecord>>concat(
                    ALL.stream().flatMap(topic -> topic.values().stream()),
                    Stream.of(SealedDecision.class, SealedWithdrawal.class, DecisionFile.class, LastDay.class))
            .distinct()
            .toList();

    private Topics() {}
}
