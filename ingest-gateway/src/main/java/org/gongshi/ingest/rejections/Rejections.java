package org.gongshi.ingest.rejections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshi.exchange.Rejection;
import org.gongshi.exchange.RejectionError;
import org.gongshi.exchange.RejectionState;
import org.gongshi.ingest.checks.JsonText;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topics;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts rejected rows into the queue, and takes out those whose subject is accepted later. */
@Component
public class Rejections {
    /** A row that another gateway rejected is known here after this. */
    private static final Duration FRESH = Duration.ofSeconds(2);
    /** Reading a long queue anew takes at most this part of the time. */
    private static final int SHARE = 20;

    private final View<Rejection> view;
    private final Publisher publisher;
    private final DeploymentSecret secret;
    private final Clock clock;
    private final Map<String, Known> queues = new ConcurrentHashMap<>();

    Rejections(View<Rejection> rejections, Publisher publisher, DeploymentSecret secret, Clock clock) {
        this.view = rejections;
        this.publisher = publisher;
        this.secret = secret;
        this.clock = clock;
    }

    /** An agency's queue as it was read. */
    private record Known(OpenRows rows, Instant until) {}

    /** By what a row will be known again; none if it cannot be read. */
    public List<String> subjects(String type, byte[] row) {
        return JsonText.read(row) instanceof JsonText.Tree(ObjectNode tree)
                ? Subjects.of(type, tree, secret)
                : List.of();
    }

    /** As {@link #subjects(String, byte[])}, of a row that was read already. */
    public List<String> subjects(String type, ObjectNode row) {
        return Subjects.of(type, row, secret);
    }

    /** Adds a row to its agency's queue. */
    public CompletableFuture<?> open(Rejection rejection) {
        String key = key(rejection);
        return publisher.send(Topics.INGEST_REJECTIONS, key, rejection).thenRun(() -> remember(key, rejection));
    }

    /** Where the queue was not read yet, or is read anew, the view shows the row. */
    private void remember(String key, Rejection rejection) {
        Known known = queues.get(rejection.getAgency());
        if (known != null) {
            known.rows().add(key, rejection);
        }
    }

    /** A submission was taken in: what it mends leaves the queue. */
    public CompletableFuture<?> accepted(String agency, String type, byte[] row) {
        OpenRows open = queue(agency);
        return open.isEmpty() ? CompletableFuture.completedFuture(null) : mend(open.take(subjects(type, row)));
    }

    /** As {@link #accepted(String, String, byte[])}, of a row that was read already. */
    public CompletableFuture<?> accepted(String agency, String type, ObjectNode row) {
        OpenRows open = queue(agency);
        return open.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : mend(open.take(Subjects.of(type, row, secret)));
    }

    private CompletableFuture<?> mend(List<String> keys) {
        return CompletableFuture.allOf(keys.stream()
                .map(view::get)
                .filter(Objects::nonNull)
                .filter(rejection -> rejection.getState() == RejectionState.OPEN)
                .map(rejection -> close(rejection, RejectionState.MENDED, null))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** What an agency will not mend. */
    Rejection abandon(Rejection rejection, String reason) {
        Rejection closed = closed(rejection, RejectionState.ABANDONED, reason);
        publisher.confirm(Topics.INGEST_REJECTIONS, key(closed), closed);
        view.await(key(closed), closed::equals, Duration.ofSeconds(10));
        queues.remove(rejection.getAgency());
        return closed;
    }

    private CompletableFuture<?> close(Rejection rejection, RejectionState state, @Nullable String reason) {
        return publisher.send(Topics.INGEST_REJECTIONS, key(rejection), closed(rejection, state, reason));
    }

    /** Fields and codes stay, values and words go. */
    private Rejection closed(Rejection rejection, RejectionState state, @Nullable String reason) {
        return Rejection.newBuilder(rejection)
                .setState(state)
                .setClosedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .setReason(reason)
                .setSubjects(List.of())
                .setErrors(rejection.getErrors().stream()
                        .map(error -> new RejectionError(error.getPointer(), error.getCode(), "", "", ""))
                        .toList())
                .build();
    }

    private OpenRows queue(String agency) {
        Instant now = clock.instant();
        Known known = queues.get(agency);
        if (known != null && now.isBefore(known.until())) {
            return known.rows();
        }
        var rows = new OpenRows();
        view.forEachUnder(agency + "/", rejection -> rows.add(key(rejection), rejection));
        Duration took = Duration.between(now, clock.instant());
        Duration fresh = FRESH.plus(took.multipliedBy(SHARE));
        queues.put(agency, new Known(rows, clock.instant().plus(fresh)));
        return rows;
    }

    static String key(Rejection rejection) {
        return rejection.getAgency() + "/" + rejection.getBatch() + "/" + rejection.getRow();
    }
}
