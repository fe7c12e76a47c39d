package org.gongshi.ingest.desk;

import java.util.List;
import java.util.Locale;
import org.gongshi.ingest.batch.BatchCounts;
import org.gongshi.ingest.batch.BatchFates;
import org.gongshi.ingest.batch.BatchSummary;
import org.gongshi.ingest.batch.Batches.RowReport;
import org.gongshi.ingest.desk.BatchPage.Found;
import org.gongshi.ingest.desk.BatchPage.Row;
import org.gongshi.ingest.desk.BatchPage.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a batch to its page. */
@Component
final class BatchPages {
    static final int ROWS = 50;
    private static final String DONE = "done";
    private static final String OPEN = "open";
    private static final String MISSING = "missing";

    private final DeskWording wording;

    BatchPages(DeskWording wording) {
        this.wording = wording;
    }

    /** @param rows one more than are shown if there is a further page */
    BatchPage page(BatchSummary batch, @Nullable BatchFates fates, List<RowReport> rows, int number, Locale locale) {
        return new BatchPage(
                batch,
                wording.rows(locale, batch.type()),
                Formats.moment(batch.receivedAt(), locale),
                List.of(
                        received(batch, locale),
                        checked(batch, locale),
                        published(batch, fates, locale),
                        delivered(batch, locale),
                        measured(batch, fates, locale)),
                bar(batch.counts(), locale),
                rows.stream().limit(ROWS).map(row -> row(row, locale)).toList(),
                number,
                rows.size() > ROWS ? number + 1 : null);
    }

    private Row row(RowReport report, Locale locale) {
        return new Row(
                report.row(),
                report.isRejected(),
                report.findings().stream()
                        .map(each -> new Found(
                                wording.field(locale, each.pointer()), each.value(), each.message(), each.fix()))
                        .toList());
    }

    List<Figure> bar(BatchCounts counts, Locale locale) {
        return Bars.of(List.of(
                part("accepted", counts.accepted(), locale),
                part("rejected", counts.rejected(), locale),
                part("duplicate", counts.duplicate(), locale),
                part("pending", counts.pending(), locale)));
    }

    private Bars.Part part(String name, long value, Locale locale) {
        return new Bars.Part(name, wording.text(locale, "count." + name), value);
    }

    private Stage received(BatchSummary batch, Locale locale) {
        return stage(
                "received",
                DONE,
                Formats.moment(batch.receivedAt(), locale),
                wording.text(
                        locale,
                        "stage.received.text",
                        Formats.count(batch.counts().received())),
                locale);
    }

    private Stage checked(BatchSummary batch, Locale locale) {
        var counts = batch.counts();
        String at = batch.doneAt() == null ? "" : Formats.moment(batch.doneAt(), locale);
        return batch.isDone()
                ? stage(
                        "checked",
                        DONE,
                        at,
                        wording.text(
                                locale,
                                batch.dryRun() ? "stage.checked.dry" : "stage.checked.done",
                                Formats.count(counts.accepted()),
                                Formats.count(counts.rejected())),
                        locale)
                : stage(
                        "checked",
                        OPEN,
                        "",
                        wording.text(locale, "stage.checked.open", Formats.count(counts.pending())),
                        locale);
    }

    private Stage published(BatchSummary batch, @Nullable BatchFates fates, Locale locale) {
        if (batch.dryRun()) {
            return stage("published", MISSING, "", wording.text(locale, "stage.dry"), locale);
        }
        if (fates == null) {
            return stage("published", MISSING, "", wording.text(locale, "stage.unknown"), locale);
        }
        boolean all = batch.isDone();
        String text = wording.text(
                locale,
                "stage.published.text",
                Formats.count(fates.published()),
                Formats.count(fates.held()),
                Formats.count(fates.withheld()));
        return stage("published", all ? DONE : OPEN, "", text, locale);
    }

    /** Receivers answer at the other door. */
    private Stage delivered(BatchSummary batch, Locale locale) {
        return stage(
                "delivered",
                MISSING,
                "",
                wording.text(locale, batch.dryRun() ? "stage.dry" : "stage.delivered.text"),
                locale);
    }

    private Stage measured(BatchSummary batch, @Nullable BatchFates fates, Locale locale) {
        if (batch.dryRun() || fates == null || fates.onTime() + fates.late() == 0) {
            return stage(
                    "measured",
                    MISSING,
                    "",
                    wording.text(locale, batch.dryRun() ? "stage.dry" : "stage.measured.none"),
                    locale);
        }
        String text =
                wording.text(locale, "stage.measured.text", Formats.count(fates.onTime()), Formats.count(fates.late()));
        return stage("measured", batch.isDone() ? DONE : OPEN, "", text, locale);
    }

    private Stage stage(String name, String state, String at, String text, Locale locale) {
        return new Stage(wording.text(locale, "stage." + name), state, at, text);
    }
}
