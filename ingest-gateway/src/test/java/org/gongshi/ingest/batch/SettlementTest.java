package org.gongshi.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.ReceiptState;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.submission.SubmissionCounts;
import org.gongshi.ingest.tables.TableFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementTest {
    private final Map<String, Receipt> receipts = new HashMap<>();
    private String unreadable = "";

    private @Nullable Receipt read(String key) {
        if (key.equals(unreadable)) {
            throw new UnavailableException("the views are being read in");
        }
        return receipts.get(key);
    }

    private static Receipt receipt(String event, ReceiptState state) {
        return Receipt.newBuilder()
                .setReceiptId("r")
                .setAgency("a")
                .setDecisionId("d")
                .setRevision(1)
                .setEventId(event)
                .setReceivedAt(Instant.EPOCH)
                .setContentDigest("")
                .setRules("1")
                .setState(state)
                .setSteps(List.of())
                .setType(SubmissionType.DECISION)
                .setFindings(List.of())
                .setRemovals(List.of())
                .setTallies(List.of())
                .build();
    }

    private Settlement settlement(int rows, Journal journal, FindingsFile findings) {
        var ticket =
                new BatchTicket("b", "a", "k", BatchType.DECISIONS, TableFormat.NDJSON, false, rows, Instant.EPOCH);
        return new Settlement(
                ticket, ticket::rows, journal, findings, this::read, new SubmissionCounts(new SimpleMeterRegistry()));
    }

    /**
     * Fates: 0 rejected, 1 accepted, 2 duplicate, 3 refused by the fold, 4 no receipt yet, 5 not sent yet, 6 recorded,
     * 7 held, 8 expired.
     */
    @Property(tries = 100)
    void the_sum_holds_at_every_look(@ForAll @Size(max = 50) List<@IntRange(max = 8) Integer> fates)
            throws IOException {
        Path folder = Files.createTempDirectory("settlement");
        try (var findings = FindingsFile.open(folder.resolve("findings"));
                var journal = Journal.open(folder.resolve("journal"), findings)) {
            var settlement = settlement(fates.size(), journal, findings);
            for (int row = 1; row <= fates.size(); row++) {
                journalled(row, fates.get(row - 1), journal);
                var counts = settlement.settle();
                assertThat(counts.received())
                        .isEqualTo(counts.accepted() + counts.rejected() + counts.duplicate() + counts.pending());
            }
            assertThat(settlement.settle())
                    .isEqualTo(new BatchCounts(
                            fates.size(),
                            count(fates, 1) + count(fates, 6) + count(fates, 7) + count(fates, 8),
                            count(fates, 0) + count(fates, 3),
                            count(fates, 2),
                            count(fates, 4) + count(fates, 5)));
        } finally {
            delete(folder);
        }
    }

    @Example
    void who_is_folded_late_hides_nobody_else() throws IOException {
        Path folder = Files.createTempDirectory("settlement");
        try (var findings = FindingsFile.open(folder.resolve("findings"));
                var journal = Journal.open(folder.resolve("journal"), findings)) {
            int late = 100;
            for (int row = 1; row <= late; row++) {
                journal.note(row, "late/" + row);
            }
            int other = late + 1;
            journal.note(other, "other/" + other);
            receipts.put("other/" + other, receipt("b/" + other, ReceiptState.PUBLISHED));
            assertThat(settlement(other, journal, findings).settle()).isEqualTo(BatchCounts.of(other, 1, 0, 0));
        } finally {
            delete(folder);
        }
    }

    private void journalled(int row, int fate, Journal journal) {
        switch (fate) {
            case 0 -> journal.note(row, Journal.REJECTED);
            case 5 -> {}
            default -> journal.note(row, "a/" + row);
        }
        switch (fate) {
            case 1 -> receipts.put("a/" + row, receipt("b/" + row, ReceiptState.CORRECTED));
            case 2 -> receipts.put("a/" + row, receipt("other/" + row, ReceiptState.PUBLISHED));
            case 3 -> receipts.put("a/" + row, receipt("b/" + row, ReceiptState.REFUSED));
            case 6 -> receipts.put("a/" + row, receipt("b/" + row, ReceiptState.RECORDED));
            case 7 -> receipts.put("a/" + row, receipt("b/" + row, ReceiptState.HELD));
            case 8 -> receipts.put("a/" + row, receipt("b/" + row, ReceiptState.EXPIRED));
            default -> receipts.remove("a/" + row);
        }
    }

    private static long count(List<Integer> fates, int wanted) {
        return fates.stream().filter(fate -> fate == wanted).count();
    }

    private static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("journal"));
        Files.deleteIfExists(folder.resolve("findings"));
        Files.delete(folder);
    }

    @Test
    void a_receipt_that_comes_later_settles_its_row(@TempDir Path folder) throws IOException {
        try (var findings = FindingsFile.open(folder.resolve("findings"));
                var journal = Journal.open(folder.resolve("journal"), findings)) {
            var settlement = settlement(1, journal, findings);
            journal.note(1, "a/x");
            assertThat(settlement.settle().pending()).isEqualTo(1);
            receipts.put("a/x", receipt("b/1", ReceiptState.WITHHELD));
            assertThat(settlement.settle()).isEqualTo(new BatchCounts(1, 1, 0, 0, 0));
        }
    }

    @Test
    void receipts_that_cannot_be_read_now_lose_no_row_and_count_none_twice(@TempDir Path folder) throws IOException {
        try (var findings = FindingsFile.open(folder.resolve("findings"));
                var journal = Journal.open(folder.resolve("journal"), findings)) {
            var settlement = settlement(3, journal, findings);
            journalled(1, 0, journal);
            journalled(2, 4, journal);
            journalled(3, 1, journal);
            unreadable = "a/2";
            assertThatThrownBy(settlement::settle).isInstanceOf(UnavailableException.class);
            assertThatThrownBy(settlement::settle).isInstanceOf(UnavailableException.class);
            unreadable = "";
            receipts.put("a/2", receipt("b/2", ReceiptState.PUBLISHED));
            assertThat(settlement.settle()).isEqualTo(new BatchCounts(3, 2, 1, 0, 0));
        }
    }

    @Test
    void a_row_behind_many_without_a_receipt_is_counted_in_the_end(@TempDir Path folder) throws IOException {
        int rows = 2_500;
        try (var findings = FindingsFile.open(folder.resolve("findings"));
                var journal = Journal.open(folder.resolve("journal"), findings)) {
            var settlement = settlement(rows, journal, findings);
            for (int row = 1; row <= rows; row++) {
                journal.note(row, "a/" + row);
            }
            receipts.put("a/" + rows, receipt("b/" + rows, ReceiptState.PUBLISHED));
            assertThat(settlement.settle().received()).isEqualTo(rows);
            for (int row = 1; row < rows; row++) {
                receipts.put("a/" + row, receipt("b/" + row, ReceiptState.PUBLISHED));
            }
            settlement.settle();
            assertThat(settlement.settle()).isEqualTo(new BatchCounts(rows, rows, 0, 0, 0));
        }
    }

    @Test
    void what_was_found_is_written_before_the_journal_says_that_its_row_is_done(@TempDir Path folder)
            throws IOException {
        Path found = folder.resolve("findings");
        Path lines = folder.resolve("journal");
        try (var findings = FindingsFile.open(found);
                var journal = Journal.open(lines, findings)) {
            for (int row = 1; row <= 20_000; row++) {
                findings.note(new RowFindings(row, List.of(Finding.of(ErrorCode.EMPTY))));
                journal.note(row, Journal.REJECTED);
            }
            // As a kill would leave them now: both have written what they could not hold.
            try (var known = FindingsFile.read(found)) {
                long done = Files.readString(lines).lines().count();
                assertThat(done).isPositive();
                assertThat(known.count()).isGreaterThanOrEqualTo(done);
            }
        }
    }

    @Test
    void an_answer_shows_a_hundred_errors_before_warnings() {
        var warned = new RowFindings(1, List.of(Finding.of(ErrorCode.RECOMMENDED)));
        var wrong = new RowFindings(2, Collections.nCopies(60, Finding.of(ErrorCode.EMPTY)));
        var all = FirstFindings.of(Stream.of(warned, wrong, wrong, warned));
        assertThat(all).hasSize(100).allMatch(located -> located.row() == 2);
        assertThat(FirstFindings.of(Stream.of(warned, wrong, warned)))
                .hasSize(62)
                .last()
                .matches(located -> located.row() == 1);
    }

    @Test
    void a_confirmation_that_could_not_be_written_down_counts_as_not_sent() throws InterruptedException {
        var inFlight = new InFlight();
        inFlight.add(CompletableFuture.completedFuture("sent"), () -> {
            throw new UncheckedIOException(new IOException("disk full"));
        });
        assertThat(inFlight.succeeded()).isFalse();
    }

    @Test
    void a_journal_cut_short_by_a_kill_loses_its_half_line_only(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        Files.writeString(file, "1 a/x\n2 -\n3 a/");
        try (var journal = Journal.open(file, () -> {})) {
            assertThat(journal.has(1)).isTrue();
            assertThat(journal.has(2)).isTrue();
            assertThat(journal.has(3)).isFalse();
            journal.note(3, "a/y");
            assertThat(journal.read(0).entries()).hasSize(3).last().isEqualTo(new Journal.Entry(3, "a/y"));
        }
    }

    @Test
    void who_counts_while_a_batch_ends_still_counts(@TempDir Path folder) throws IOException {
        var findings = FindingsFile.open(folder.resolve("findings"));
        var journal = Journal.open(folder.resolve("journal"), findings);
        var settlement = settlement(1, journal, findings);
        journal.note(1, Journal.REJECTED);
        journal.close();
        findings.close();
        assertThat(settlement.settle()).isEqualTo(new BatchCounts(1, 0, 1, 0, 0));
    }

    @Test
    void after_a_power_cut_a_journal_counts_as_far_as_it_is_one(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal");
        Files.writeString(file, "1 a/x\n" + "\0".repeat(1_000) + "\n3 -\n");
        try (var journal = Journal.open(file, () -> {})) {
            assertThat(journal.has(1)).isTrue();
            assertThat(journal.has(3)).isFalse();
            journal.note(2, Journal.DONE);
            assertThat(journal.read(0).entries())
                    .containsExactly(new Journal.Entry(1, "a/x"), new Journal.Entry(2, Journal.DONE));
        }
    }

    @Test
    void findings_cut_short_within_a_character_lose_their_half_line_only(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("findings");
        byte[] half = "{\"row\":1,\"findings\":[{\"value\":\"公".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(half, half.length - 1));
        try (var findings = FindingsFile.open(file)) {
            findings.note(new RowFindings(1, List.of(Finding.of(ErrorCode.EMPTY))));
        }
        try (var known = FindingsFile.read(file)) {
            assertThat(known.map(RowFindings::row)).containsExactly(1L);
        }
    }

    @Test
    void cells_are_no_formulas() {
        assertThat(ErrorsCsv.safe("=1+1")).isEqualTo("'=1+1");
        assertThat(ErrorsCsv.safe("/subject/name")).isEqualTo("/subject/name");
    }
}
