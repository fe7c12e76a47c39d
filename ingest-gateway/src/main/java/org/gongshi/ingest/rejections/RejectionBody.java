package org.gongshi.ingest.rejections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionError;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.days.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue as its agency sees it.
 *
 * @param id of batch and row, as it stands in addresses
 * @param ageDays civil days since it was rejected; of a closed row, until it was closed
 * @param errors with their values and words while it is open
 * @param reason why it was abandoned; null if it was not
 */
record RejectionBody(
        String id,
        String batch,
        long row,
        String type,
        RejectionState state,
        Instant rejectedAt,
        long ageDays,
        List<Flaw> errors,
        @Nullable Instant closedAt,
        @Nullable String reason) {

    /** One thing wrong with it. */
    record Flaw(
            String pointer,
            String code,
            @Nullable String value,
            @Nullable String message,
            @Nullable String fix) {

        static Flaw of(RejectionError error) {
            return new Flaw(
                    error.getPointer(),
                    error.getCode(),
                    filled(error.getValue()),
                    filled(error.getMessage()),
                    filled(error.getFix()));
        }

        private static @Nullable String filled(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    static RejectionBody of(Rejection rejection, LocalDate today) {
        LocalDate end = rejection.getClosedAt().map(CivilDay::of).orElse(today);
        return new RejectionBody(
                id(rejection),
                rejection.getBatch(),
                rejection.getRow(),
                rejection.getType(),
                rejection.getState(),
                rejection.getRejectedAt(),
                ChronoUnit.DAYS.between(CivilDay.of(rejection.getRejectedAt()), end),
                rejection.getErrors().stream().map(Flaw::of).toList(),
                rejection.getClosedAt().orElse(null),
                rejection.getReason().orElse(null));
    }

    static String id(Rejection rejection) {
        return rejection.getBatch() + "-" + rejection.getRow();
    }
}
