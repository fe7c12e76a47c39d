package org.gongshi.ingest.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongshi.exchange.DayBegan;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.publishing.Publisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the log that days begin: at midnight, at start, and whatever was missed in between, in order. In a demonstration
 * nothing is told at start before a first day was, so that history can come first, nor while history is coming in.
 */
@Component
public class Days {
    private static final Logger LOG = LoggerFactory.getLogger(Days.class);

    private final Publisher publisher;
    private final Clock clock;
    private final boolean demo;
    private final LastDay lastDay;
    private final Path historyMarker;
    /** The day still to be told, kept until it was. */
    private volatile @Nullable LocalDate owed;

    Days(Publisher publisher, DeploymentSettings deployment, Clock clock) throws IOException {
        Files.createDirectories(deployment.dataDir());
        this.publisher = publisher;
        this.clock = clock;
        this.demo = deployment.demo();
        this.lastDay = new LastDay(deployment.dataDir().resolve("last-day"));
        this.historyMarker = deployment.dataDir().resolve("history-coming");
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return CivilDay.of(clock.instant());
    }

    /** Whether today was told already: nothing older can come after it. */
    public boolean hasTodayBegun() {
        LocalDate last = lastDay.read();
        return last != null && !last.isBefore(today());
    }

    /** History begins to come in: no day is told by the clock until it has. */
    public void expectHistory() {
        try {
            Files.writeString(historyMarker, "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All history is in. */
    public void endHistory() {
        try {
            Files.deleteIfExists(historyMarker);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Tells the log that a day began, behind everything sent before. */
    public CompletableFuture<?> tell(LocalDate day) {
        return publisher
                .send(new DayBegan(day), CivilDay.begin(day))
                .thenRun(() -> lastDay.advance(day, !day.isBefore(today())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        if (!demo || lastDay.read() != null) {
            owed = today();
            // Kafka may be away, and the gateway has to start nevertheless.
            Thread.startVirtualThread(this::settle);
        }
    }

    @Scheduled(cron = "0 0 0 * * *", zone = CivilDay.ZONE_NAME)
    void onMidnight() {
        owed = today();
        settle();
    }

    /** Kafka may be away at midnight. */
    @Scheduled(fixedDelayString = "${gongshi.days.retry}")
    synchronized void settle() {
        LocalDate target = owed;
        if (target == null || (demo && Files.exists(historyMarker))) {
            return;
        }
        try {
            tellUntil(target);
            owed = null;
        } catch (CompletionException failure) {
            LOG.warn("day {} could not be told yet: {}", target, String.valueOf(failure.getCause()));
        }
    }

    private void tellUntil(LocalDate target) {
        LocalDate last = lastDay.read();
        for (LocalDate day = last == null ? target : last.plusDays(1); !day.isAfter(target); day = day.plusDays(1)) {
            tell(day).join();
        }
    }
}
