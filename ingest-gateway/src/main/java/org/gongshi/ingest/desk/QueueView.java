package org.gongshi.ingest.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.desk.BatchPage.Found;
import org.gongshi.ingest.desk.FormPage.Choice;
import org.gongshi.ingest.rejections.Queue.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The page of rows to mend.
 *
 * @param state of the rows shown
 * @param problem why a row was not given up; empty if nothing was wrong
 * @param next address of the next rows; null: these are the last
 */
record QueueView(
        List<Choice> states,
        String state,
        String total,
        List<Row> rows,
        String problem,
        @Nullable String next) {
    private static final List<RejectionState> STATES =
            List.of(RejectionState.OPEN, RejectionState.MENDED, RejectionState.ABANDONED);

    /**
     * A row.
     *
     * @param age civil days since it was rejected; of a closed row, until it was closed
     * @param reason why it was given up; empty if it was not
     */
    record Row(String batch, long row, String type, String rejectedAt, long age, List<Found> findings, String reason) {}

    static QueueView of(
            Listing listing,
            RejectionState state,
            String problem,
            LocalDate today,
            DeskWording wording,
            Locale locale) {
        return new QueueView(
                STATES.stream()
                        .map(each ->
                                new Choice(each.name(), wording.text(locale, "rejectionState." + each), each == state))
                        .toList(),
                state.name(),
                Formats.count(listing.total()),
                listing.rows().stream()
                        .map(rejection -> row(rejection, today, wording, locale))
                        .toList(),
                problem,
                listing.next() == null ? null : "/desk/rejections?state=" + state + "&cursor=" + listing.next());
    }

    private static Row row(Rejection rejection, LocalDate today, DeskWording wording, Locale locale) {
        LocalDate end = rejection.getClosedAt().map(CivilDay::of).orElse(today);
        return new Row(
                rejection.getBatch(),
                rejection.getRow(),
                wording.rows(locale, rejection.getType()),
                Formats.brief(rejection.getRejectedAt()),
                ChronoUnit.DAYS.between(CivilDay.of(rejection.getRejectedAt()), end),
                rejection.getErrors().stream()
                        .map(error -> new Found(
                                wording.field(locale, error.getPointer()),
                                error.getValue(),
                                error.getMessage().isEmpty() ? error.getCode() : error.getMessage(),
                                error.getFix()))
                        .toList(),
                rejection.getReason().orElse(""));
    }
}
