package org.gongshi.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 定期报告与案卷等次: when reports are due, and what points make of a file. */
final class ReportsTest {
    private static final StatuteBook SHIPPED = StatuteBook.shipped(WorkingCalendar.shipped());
    private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

    @TempDir
    private Path directory;

    private StatuteBook read(String overlay) throws IOException {
        return StatuteBook.read(Files.writeString(directory.resolve("rules.yaml"), overlay));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q1, 2026-04-30", "2026-Q2, 2026-07-31", "2026-Q3, 2026-10-31", "2026-Q4, 2027-01-31"})
    void caseFilesOfAQuarterAreDueByTheEndOfTheNextMonth(String quarter, LocalDate dueOn) {
        var period = ReportingPeriod.quarter(quarter).orElseThrow();
        assertThat(SHIPPED.reportDue(Report.SELF_REVIEW, "330106", period)).hasValue(dueOn);
        assertThat(Report.SELF_REVIEW.endingWith(period.last())).hasValue(period);
    }

    @Test
    void countsOfAYearAreDueByTheEndOfJanuary() {
        assertThat(SHIPPED.reportDue(Report.STATISTICS, "330106", ReportingPeriod.year(2025)))
                .hasValue(LocalDate.of(2026, 1, 31));
        assertThat(Report.STATISTICS.endingWith(YearMonth.of(2025, 12))).hasValue(ReportingPeriod.year(2025));
        assertThat(Report.STATISTICS.endingWith(YearMonth.of(2025, 11))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-H1, 2026-07-31", "2026-H2, 2027-01-31"})
    void aHalfYearIsToBeAuditedByTheEndOfTheNextMonth(String half, LocalDate dueOn) {
        var period = ReportingPeriod.half(half).orElseThrow();
        assertThat(SHIPPED.reportDue(Report.AUDIT, "330106", period)).hasValue(dueOn);
        assertThat(Report.AUDIT.endingWith(period.last())).hasValue(period);
        assertThat(ReportingPeriod.half("2026-H3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-Q0", "2026-Q5", "2026-q1", "1999-Q1", "2026", "2026-03", "''"})
    void whatIsNoQuarterIsNone(String text) {
        assertThat(ReportingPeriod.quarter(text)).isEmpty();
    }

    @Test
    void aRegionMayGiveMoreTimeAndAnotherHasNoSuchReport() throws IOException {
        var book = read("""
                reports: {rules: [{id: a, report: SELF_REVIEW, region: "33", months: 2, source: b, standing: SEEN}]}
                """);
        var period = ReportingPeriod.quarter("2026-Q1").orElseThrow();
        assertThat(book.reportDue(Report.SELF_REVIEW, "330106", period)).hasValue(LocalDate.of(2026, 5, 31));
        assertThat(book.reportDue(Report.SELF_REVIEW, "320106", period)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> read("""
                        reports: {rules: [{id: a, report: STATISTICS, region: "", months: 0, source: b, standing: SEEN}]}
                        """)).withMessageContaining("months");
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, EXCELLENT",
        "90.00, EXCELLENT",
        "89.99, QUALIFIED",
        "60.00, QUALIFIED",
        "59.99, UNQUALIFIED",
        "0.00, UNQUALIFIED"
    })
    void pointsMakeAGrade(BigDecimal points, FileGrade grade) {
        assertThat(SHIPPED.fileGrade(points, "330106", DAY)).isEqualTo(grade);
    }

    @Test
    void aRegionMayAskForMore() throws IOException {
        var book = read("""
                file-grades:
                  rules:
                    - {id: a, region: "", excellent: 90, qualified: 60, source: b, standing: SEEN}
                    - {id: c, region: "33", excellent: 95, qualified: 70, source: d, standing: SEEN}
                """);
        assertThat(book.fileGrade(new BigDecimal("69.99"), "330106", DAY)).isEqualTo(FileGrade.UNQUALIFIED);
        assertThat(book.fileGrade(new BigDecimal("69.99"), "320106", DAY)).isEqualTo(FileGrade.QUALIFIED);
        assertThatIllegalArgumentException().isThrownBy(() -> read("""
                        file-grades: {rules: [{id: a, region: "", excellent: 60, qualified: 90, source: b, standing: SEEN}]}
                        """)).withMessageContaining("more points");
    }
}
