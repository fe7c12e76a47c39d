package org.gongshi.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.gongshi.exchange.ArrangedDay;
import org.gongshi.exchange.CalendarArrangement;
import org.gongshi.exchange.CaseStage;
import org.gongshi.exchange.CorrectionType;
import org.gongshi.exchange.DayBegan;
import org.gongshi.exchange.OutcomeResult;
import org.gongshi.exchange.OutcomeType;
import org.gongshi.exchange.ReceiverAnswer;
import org.gongshi.exchange.ReceiverAnswered;
import org.gongshi.exchange.ReviewOutcome;
import org.gongshi.exchange.RulesAdopted;
import org.gongshi.exchange.SubjectType;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisorActed;
import org.gongshi.exchange.WithdrawalReason;
import org.gongshi.exchange.WithholdReason;

/** A log of many cases of one agency, interleaved, with every kind of event, second deliveries, and days between. */
final class GeneratedLog {
    private static final Instant START = SampleDecision.at("2026-01-05T08:00");
    private static final int DAYS = 420;
    /** The events of a case lie so far apart at most. */
    private static final Duration COURSE = Duration.ofDays(60);

    private record Said(Instant at, SpecificRecord event) {}

    private final Random chance;
    private final List<Said> said = new ArrayList<>();

    private GeneratedLog(long seed) {
        this.chance = new Random(seed);
    }

    static List<SpecificRecord> of(int cases, long seed) {
        var log = new GeneratedLog(seed);
        IntStream.rangeClosed(1, cases).forEach(serial -> log.addCase(serial, cases));
        log.addDays();
        return log.said.stream()
                .sorted(Comparator.comparing(Said::at))
                .map(Said::event)
                .toList();
    }

    private void addDays() {
        var first = LocalDate.of(2026, 1, 5);
        for (int day = 0; day < DAYS; day++) {
            var begins = SampleDecision.at(first.plusDays(day) + "T00:00");
            if (chance.nextInt(20) > 0) {
                said.add(new Said(begins, new DayBegan(first.plusDays(day))));
            }
        }
        said.add(new Said(SampleDecision.at("2026-11-04T10:00"), newYear()));
    }

    private static RulesAdopted newYear() {
        var off = List.of(new ArrangedDay(LocalDate.of(2027, 1, 1), "元旦", true));
        return new RulesAdopted(
                "rules/2027", SampleDecision.at("2026-11-04T10:00"), new CalendarArrangement(2027, "2027年安排", off));
    }

    /** The decision comes anywhere among the other events, if at all. */
    private void addCase(int serial, int cases) {
        var begin = START.plus(Duration.ofDays(360).multipliedBy(serial).dividedBy(cases));
        var decision = decision(serial, begin);
        int events = 1 + chance.nextInt(5);
        for (int event = 0; event < events; event++) {
            add(begin, decision, "示交案〔2026〕" + serial + "号");
        }
    }

    private void add(Instant begin, SampleDecision decision, String number) {
        var at = begin.plus(COURSE.multipliedBy(chance.nextInt(1000)).dividedBy(1000));
        var event = event(decision, number, at);
        said.add(new Said(at, event));
        if (chance.nextInt(10) == 0) {
            said.add(new Said(at.plus(Duration.ofHours(chance.nextInt(200))), event));
        }
    }

    private SpecificRecord event(SampleDecision decision, String number, Instant at) {
        return switch (chance.nextInt(14)) {
            case 0, 1 -> decision.receivedAt(at).event();
            case 2 -> revised(decision).receivedAt(at).event();
            case 3 -> withdrawal(decision).receivedAt(at).event();
            case 4, 5 -> review(number).receivedAt(at).event();
            case 6, 7 -> record(number).receivedAt(at).event();
            case 8, 9 -> outcome(decision, number).receivedAt(at).event();
            case 10 -> act(number, at);
            case 11 -> answer(decision, at);
            default -> SampleLedger.event(any(SampleLedger.Kind.values()), chance.nextInt(50), at);
        };
    }

    private SampleDecision decision(int serial, Instant begin) {
        var kind = chance.nextInt(4) > 0 ? Samples.penalty() : Samples.permit();
        var decision = kind.content(with -> with.setDocumentNumber("示交罚〔2026〕" + serial + "号"))
                .facts("电话13800138000")
                .decidedOn(SampleDecision.day(begin.plus(COURSE.dividedBy(2))))
                .ofCase("示交案〔2026〕" + serial + "号");
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> decision.major();
            case 3, 4 -> decision.sector("market-regulation");
            case 5 -> decision.by(SubjectType.NATURAL_PERSON);
            case 6 -> decision.withheld(any(WithholdReason.values()));
            case 7 -> decision.by(SubjectType.SOLE_TRADER);
            default -> decision;
        };
    }

    private SampleDecision revised(SampleDecision decision) {
        var changed = decision.content(with -> with.setOutcome("第" + chance.nextInt(3) + "稿"));
        return switch (chance.nextInt(7)) {
            case 0 -> changed.correcting(CorrectionType.CONTENT);
            case 1 -> changed.correcting(CorrectionType.PRIVACY);
            case 2 -> changed.revision(2 + chance.nextInt(4)).republishing();
            case 3 -> changed.renumbered("示交罚〔2025〕" + (1 + chance.nextInt(500)) + "号");
            case 4 -> changed.withheld(WithholdReason.TRADE_SECRET).revision(3);
            default -> changed.revision(1 + chance.nextInt(5));
        };
    }

    private SampleWithdrawal withdrawal(SampleDecision decision) {
        var reason = any(WithdrawalReason.values());
        return chance.nextBoolean()
                ? SampleWithdrawal.of(decision, reason)
                : SampleWithdrawal.ofParty(decision, reason).numbered(1 + chance.nextInt(5));
    }

    private SampleReview review(String number) {
        return SampleReview.ofCase(number, 1 + chance.nextInt(3), any(ReviewOutcome.values()))
                .submittedOn("2026-02-24")
                .on("2026-03-0" + (1 + chance.nextInt(9)));
    }

    private SampleRecord record(String number) {
        return SampleRecord.of(number, any(CaseStage.values())).documents("笔录" + chance.nextInt(9));
    }

    private SampleOutcome outcome(SampleDecision decision, String number) {
        var type = any(OutcomeType.values());
        var outcome = chance.nextBoolean()
                ? SampleOutcome.ofCase(number, type)
                : SampleOutcome.ofDocument(decision, type).amount("1000.00");
        var decided = outcome.result(any(OutcomeResult.values()))
                .on(LocalDate.of(2026, 2, 1).plusDays(chance.nextInt(300)).toString());
        return chance.nextInt(4) > 0 ? decided : decided.appealable();
    }

    private static SupervisorActed act(String number, Instant at) {
        return SupervisorActed.newBuilder()
                .setEventId("supervision.actions-v1/0/" + number)
                .setAgency(Samples.AGENCY)
                .setAct(SupervisionAct.NO_REVIEW_CONFIRMED)
                .setActedAt(at)
                .setAccount("county-justice")
                .setCaseNumber(number)
                .build();
    }

    private ReceiverAnswered answer(SampleDecision decision, Instant at) {
        return ReceiverAnswered.newBuilder()
                .setEventId("credit.acks-v1/0/" + at)
                .setAgency(Samples.AGENCY)
                .setReceiver("credit-china")
                .setDecisionId(decision.decisionId())
                .setEdition(1)
                .setAnswer(any(ReceiverAnswer.values()))
                .setAnsweredAt(at)
                .build();
    }

    private <E> E any(E[] values) {
        return values[chance.nextInt(values.length)];
    }
}
