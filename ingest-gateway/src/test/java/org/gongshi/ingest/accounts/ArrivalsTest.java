package org.gongshi.ingest.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.Tally;
import org.gongshi.ingest.accounts.DayAccount.KindAccount;
import org.gongshi.ingest.accounts.DayAccount.State;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static Receipt receipt(
            SubmissionType type, String target, ReceiptState state, int hour, LocalDate day, List<Tally> tallies) {
        return Receipt.newBuilder()
                .setReceiptId(target + hour)
                .setAgency("A")
                .setDecisionId(target)
                .setRevision(1)
                .setEventId("e")
                .setReceivedAt(Instant.parse("2026-03-06T%02d:00:00Z".formatted(hour)))
                .setContentDigest("d")
                .setRules("1")
                .setState(state)
                .setSteps(List.of())
                .setType(type)
                .setFindings(List.of())
                .setRemovals(List.of())
                .setPeriod(day.toString())
                .setTallies(tallies)
                .build();
    }

    private static Receipt penalty(String id, ReceiptState state, int hour) {
        return receipt(SubmissionType.DECISION, id, state, hour, DAY, List.of(new Tally("PENALTY", 1L)));
    }

    private static Receipt manifest(int hour, long penalties, long permits) {
        var tallies = List.of(new Tally("PENALTY", penalties), new Tally("PERMIT", permits));
        return receipt(SubmissionType.MANIFEST, "day", ReceiptState.RECORDED, hour, DAY, tallies);
    }

    private static DayAccount account(Receipt... receipts) {
        return account(List.of(receipts));
    }

    private static DayAccount account(List<Receipt> receipts) {
        var arrivals = new Arrivals(DAY, DAY);
        receipts.forEach(arrivals::add);
        return arrivals.days().getFirst();
    }

    @Test
    void a_silent_day_is_undeclared_and_a_declared_zero_is_not() {
        assertThat(account()).isEqualTo(new DayAccount(DAY, State.UNDECLARED, true, null, null, List.of()));
        var zero = account(manifest(1, 0, 0));
        assertThat(zero.state()).isEqualTo(State.DECLARED);
        assertThat(zero.agrees()).isTrue();
        assertThat(zero.kinds())
                .containsExactly(new KindAccount("PENALTY", 0L, 0, 0L), new KindAccount("PERMIT", 0L, 0, 0L));
    }

    @Test
    void what_is_missing_shows_until_it_arrives_late() {
        var early = account(manifest(1, 2, 0), penalty("d1", ReceiptState.PUBLISHED, 2));
        assertThat(early.agrees()).isFalse();
        assertThat(early.kinds()).contains(new KindAccount("PENALTY", 2L, 1, -1L));
        var late = account(
                manifest(1, 2, 0), penalty("d1", ReceiptState.PUBLISHED, 2), penalty("d2", ReceiptState.HELD, 9));
        assertThat(late.agrees()).isTrue();
    }

    @Test
    void what_arrived_undeclared_shows_too() {
        assertThat(account(manifest(1, 0, 0), penalty("d1", ReceiptState.PUBLISHED, 2))
                        .kinds())
                .contains(new KindAccount("PENALTY", 0L, 1, 1L));
        var undeclared = account(penalty("d1", ReceiptState.PUBLISHED, 2));
        assertThat(undeclared.state()).isEqualTo(State.UNDECLARED);
        assertThat(undeclared.agrees()).isFalse();
        assertThat(undeclared.kinds()).containsExactly(new KindAccount("PENALTY", null, 1, null));
    }

    @Test
    void the_last_manifest_holds() {
        assertThat(account(manifest(3, 1, 0), manifest(1, 5, 5)).kinds())
                .extracting(KindAccount::declared)
                .containsExactly(1L, 0L);
    }

    @Test
    void a_decision_counts_once_however_often_it_was_corrected_and_never_if_refused() {
        assertThat(account(
                                penalty("d1", ReceiptState.CORRECTED, 1),
                                penalty("d1", ReceiptState.PUBLISHED, 2),
                                penalty("d2", ReceiptState.REFUSED, 3),
                                penalty("d3", ReceiptState.WITHDRAWN, 4),
                                penalty("d4", ReceiptState.WITHHELD, 5))
                        .kinds())
                .containsExactly(new KindAccount("PENALTY", null, 3, null));
    }

    @Property(tries = 100)
    void the_order_of_receipts_changes_nothing(@ForAll Random order) {
        var receipts = new ArrayList<>(Stream.of(
                        manifest(1, 5, 5),
                        manifest(4, 2, 0),
                        penalty("d1", ReceiptState.CORRECTED, 1),
                        penalty("d1", ReceiptState.PUBLISHED, 2),
                        penalty("d2", ReceiptState.REFUSED, 3))
                .toList());
        var expected = account(receipts);
        Collections.shuffle(receipts, order);
        assertThat(account(receipts)).isEqualTo(expected);
    }

    @Test
    void days_come_latest_first_and_none_is_left_out() {
        var arrivals = new Arrivals(DAY.minusDays(2), DAY);
        arrivals.add(penalty("d1", ReceiptState.PUBLISHED, 2));
        arrivals.add(receipt(
                SubmissionType.DECISION,
                "d2",
                ReceiptState.PUBLISHED,
                2,
                DAY.minusDays(3),
                List.of(new Tally("PENALTY", 1L))));
        assertThat(arrivals.days())
                .extracting(DayAccount::date)
                .containsExactly(DAY, DAY.minusDays(1), DAY.minusDays(2));
        assertThat(arrivals.days()).filteredOn(day -> !day.agrees()).hasSize(1);
    }
}
