package org.gongshi.ingest.batch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Sends that are under way: so many at most, and whether one of them failed. */
final class InFlight {
    private static final int ROOM = 5_000;

    private final Semaphore room = new Semaphore(ROOM);
    private volatile boolean failed;

    void add(CompletableFuture<?> sending, Runnable onConfirmed) throws InterruptedException {
        room.acquire();
        var _ = sending.whenComplete((done, failure) -> {
            try {
                if (failure == null) {
                    onConfirmed.run();
                } else {
                    failed = true;
                }
            } catch (RuntimeException unwritten) {
                // Confirmed, and yet nothing here remembers it: as good as not sent.
                failed = true;
            } finally {
                room.release();
            }
        });
    }

    boolean hasFailed() {
        return failed;
    }

    /** Waits for all of them. */
    boolean succeeded() throws InterruptedException {
        room.acquire(ROOM);
        room.release(ROOM);
        return !failed;
    }
}
