package org.gongshi.bench.caselog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.bench.caselog.CaseLog.Entry;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.DecisionSubmitted;
import org.gongshi.exchange.EventHeader;
import org.gongshi.exchange.SealedDecision;
import org.gongshi.schemas.BundledCatalogue;
import org.gongshi.schemas.ExchangeRecords;
import org.gongshi.secrecy.DeploymentSecret;
import org.junit.jupiter.api.Test;

final class CaseLogTest {
    private static final int CASES = 400;
    private static final DeploymentSecret SECRET = DeploymentSecret.ephemeral();
    private static final ExchangeRecords RECORDS = new ExchangeRecords(new BundledCatalogue());
    private static final List<Entry> LOG = log();

    private static List<Entry> log() {
        List<Entry> log = new ArrayList<>();
        new CaseLog(SECRET, RECORDS, CASES).forEach(log::add);
        return log;
    }

    private static Stream<DecisionSubmitted> decisions() {
        return LOG.stream()
                .map(Entry::value)
                .filter(DecisionSubmitted.class::isInstance)
                .map(DecisionSubmitted.class::cast);
    }

    private static SealedDecision content(DecisionSubmitted decision) {
        byte[] sealed = new byte[decision.getSealed().remaining()];
        decision.getSealed().duplicate().get(sealed);
        byte[] opened = SECRET.seal()
                .open(decision.getSealKey(), decision.getDecisionId(), sealed)
                .orElseThrow();
        return (SealedDecision) RECORDS.decode(opened);
    }

    @Test
    void everyCaseHasTwelveEvents() {
        assertThat(LOG.stream().filter(entry -> entry.agency() != null)).hasSize(12 * CASES);
    }

    @Test
    void timeNeverRunsBack() {
        assertThat(LOG).isSortedAccordingTo((one, next) -> one.at().compareTo(next.at()));
    }

    @Test
    void everyDayIsToldBeforeItsEvents() {
        assertThat(LOG.getFirst().value()).isInstanceOf(DayBegan.class);
        assertThat(LOG.stream().map(Entry::value).filter(DayBegan.class::isInstance))
                .hasSize(180)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfEventAppears() {
        Map<String, Long> types = LOG.stream()
                .collect(
                        Collectors.groupingBy(entry -> entry.value().getSchema().getName(), Collectors.counting()));
        assertThat(types)
                .containsOnlyKeys(
                        "DayBegan",
                        "DecisionSubmitted",
                        "OutcomeSubmitted",
                        "RecordSubmitted",
                        "ReviewSubmitted",
                        "WithdrawalSubmitted");
        assertThat(types).containsEntry("ReviewSubmitted", (long) CASES);
    }

    @Test
    void everyKindOfDecisionIsListedWithAShareOfItsOwn() {
        assertThat(Act.all().stream().map(Act::kind))
                .containsAll(EnumSet.complementOf(EnumSet.of(DecisionKind.UNKNOWN)));
        assertThat(Act.all().stream().mapToInt(Act::share).sum()).isEqualTo(1000);
    }

    @Test
    void someDecisionsAreCorrectedAndNoneOfTheOthersIsSentTwice() {
        long corrections =
                decisions().filter(each -> each.getCorrection().isPresent()).count();
        assertThat(corrections).isBetween(CASES / 20L, CASES / 5L);
        assertThat(decisions().filter(each -> each.getCorrection().isEmpty()).map(DecisionSubmitted::getDecisionId))
                .hasSize(CASES)
                .doesNotHaveDuplicates();
    }

    @Test
    void textsAreAboutNineHundredBytesLong() {
        double mean = decisions()
                .map(CaseLogTest::content)
                .mapToInt(content -> bytes(content.getFacts().orElseThrow())
                        + bytes(content.getTitle().orElseThrow())
                        + bytes(content.getOutcome())
                        + bytes(content.getGrounds().getFirst()))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(800.0, 1000.0);
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    @Test
    void eventAndReceiptIdsAreEachTheirOwn() {
        List<EventHeader> headers = LOG.stream()
                .map(Entry::value)
                .filter(value -> !(value instanceof DayBegan))
                .map(CaseLogTest::header)
                .toList();
        assertThat(headers.stream().map(EventHeader::getEventId)).doesNotHaveDuplicates();
        assertThat(headers.stream().map(EventHeader::getReceiptId)).doesNotHaveDuplicates();
    }

    private static EventHeader header(SpecificRecord event) {
        return (EventHeader) event.get(
                Objects.requireNonNull(event.getSchema().getField("header")).pos());
    }

    @Test
    void agenciesAreManyEnoughForEveryPartition() {
        assertThat(new TreeSet<>(LOG.stream()
                        .map(Entry::agency)
                        .filter(Objects::nonNull)
                        .map(agency -> (Object) agency)
                        .toList()))
                .hasSizeGreaterThan(60);
    }
}
