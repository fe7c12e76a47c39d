package org.gongshi.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshi.schemas.Topics.CLEARANCES;
import static org.gongshi.schemas.Topics.COMPLIANCE_CARDS;
import static org.gongshi.schemas.Topics.COMPLIANCE_INDICATORS;
import static org.gongshi.schemas.Topics.PUBLICITY_DECISIONS;
import static org.gongshi.schemas.Topics.PUBLICITY_EDITIONS;
import static org.gongshi.schemas.Topics.RECEIPTS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.Receipt;
import org.gongshi.schemas.Topic;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.Test;

/** A recorded log, folded twice, gives the same bytes in the same order on every topic. */
final class ReplayTest {
    private static final int CASES = 10_000;
    private static final int FEW_CASES = 500;
    private static final long SEED = 20_260_305;
    private static final List<Topic<?>> TOPICS = List.of(
            PUBLICITY_DECISIONS, PUBLICITY_EDITIONS, RECEIPTS, CLEARANCES, COMPLIANCE_CARDS, COMPLIANCE_INDICATORS);
    private static final DeploymentSecret OPENS = Samples.SECRET;
    private static final DeploymentSecret OPENS_NOTHING = DeploymentSecret.ephemeral();

    /** The keys of one in twenty are destroyed. */
    @Test
    void twoRunsOverTenThousandCasesWriteTheSameBytes() {
        var log = partlyErased(GeneratedLog.of(CASES, SEED));

        var runs = twice(log, OPENS);

        var first = runs.getFirst();
        assertThat(runs.getLast()).isEqualTo(first);
        assertThat(first.at(PUBLICITY_DECISIONS.name()).records()).isGreaterThan(CASES / 10);
        assertThat(first.at(PUBLICITY_EDITIONS.name()).records()).isGreaterThan(CASES / 10);
        assertThat(first.at(RECEIPTS.name()).records()).isGreaterThan(CASES);
        assertThat(first.at(CLEARANCES.name()).records()).isGreaterThan(CASES / 2);
    }

    private static List<SpecificRecord> partlyErased(List<SpecificRecord> log) {
        var chance = new Random(SEED);
        return log.stream()
                .map(event -> event instanceof DecisionSubmitted submitted && chance.nextInt(20) == 0
                        ? DecisionSubmitted.newBuilder(submitted)
                                .setSealKey("destroyed")
                                .build()
                        : event)
                .toList();
    }

    @Test
    void whereNothingSealedCanBeOpenedAnyMoreTheyDoToo() {
        var log = GeneratedLog.of(FEW_CASES, SEED);

        var runs = twice(log, OPENS_NOTHING);

        var first = runs.getFirst();
        assertThat(runs.getLast()).isEqualTo(first);
        assertThat(first.at(PUBLICITY_EDITIONS.name()).records()).isZero();
        assertThat(first.at(RECEIPTS.name()).records()).isGreaterThan(FEW_CASES);
    }

    @Test
    void whatIsErasedIsWithheldAndEveryOtherReceiptSaysTheSame() {
        var log = GeneratedLog.of(FEW_CASES, SEED);
        var opened = receipts(log, OPENS);
        var erased = receipts(log, OPENS_NOTHING);

        assertThat(erased.keySet()).isEqualTo(opened.keySet());
        assertThat(erased)
                .anySatisfy((id, receipt) -> assertThat(isErased(receipt)).isTrue());
        assertThat(erased).allSatisfy((id, receipt) -> {
            if (!isErased(receipt)) {
                assertThat(said(receipt)).isEqualTo(said(opened.at(id)));
            }
        });
    }

    private static boolean isErased(Receipt receipt) {
        return receipt.getSteps().stream().anyMatch(step -> step.getCode().equals("CONTENT_ERASED"));
    }

    private static String said(Receipt receipt) {
        return receipt.getSteps() + " " + receipt.getChain();
    }

    private static Latest<Receipt> receipts(List<SpecificRecord> log, DeploymentSecret secret) {
        try (var fold = new FoldDriver(secret)) {
            log.forEach(fold::append);
            return fold.receipts();
        }
    }

    /** All that stands on a topic. */
    private record Written(long records, String digest) {}

    /** Side by side: neither run may know of the other. */
    private static List<Latest<Written>> twice(List<SpecificRecord> log, DeploymentSecret secret) {
        return Stream.of(secret, secret)
                .parallel()
                .map(each -> written(log, each))
                .toList();
    }

    /** Read now and then, so that it needn't be kept. */
    private static Latest<Written> written(List<SpecificRecord> log, DeploymentSecret secret) {
        var written = new Latest<Written>();
        TOPICS.forEach(topic -> written.put(topic.name(), new Written(0, "")));
        try (var fold = new FoldDriver(secret)) {
            for (int event = 0; event < log.size(); event++) {
                fold.append(log.get(event));
                if (event % 1000 == 0 || event == log.size() - 1) {
                    TOPICS.forEach(topic -> written.computeIfPresent(
                            topic.name(), (name, before) -> with(before, fold.writtenBytes(topic))));
                }
            }
        }
        return written;
    }

    private static Written with(Written before, List<KeyValue<String, byte[]>> records) {
        var digest = sha256();
        digest.update(before.digest().getBytes(StandardCharsets.US_ASCII));
        for (var record : records) {
            digest.update(String.valueOf(record.key).getBytes(StandardCharsets.UTF_8));
            digest.update(record.value == null ? new byte[] {0} : record.value);
        }
        return new Written(before.records() + records.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
