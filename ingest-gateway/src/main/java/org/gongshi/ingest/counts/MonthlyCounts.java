package org.gongshi.ingest.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Batch;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.registers.RegisterCounts;
import org.gongshi.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells what each agency's registers and batches come to in a month, and which reports it owes: the running one and the one
 * before; those of a year each day, and where these two moved, because what was entered may reach back. Only what is other than
 * last told goes out; several gateways tell the same.
 */
@Component
class MonthlyCounts {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyCounts.class);
    static final int A_YEAR = 12;

    private final Agencies agencies;
    private final RegisterCounts registers;
    private final BatchCounts batches;
    private final DueReports reports;
    private final Publisher publisher;
    private final Clock clock;
    private final Map<String, ComplianceIndicator> told = new TreeMap<>();
    private @Nullable LocalDate yearToldOn;

    MonthlyCounts(
            Agencies agencies,
            RegisterCounts registers,
            BatchCounts batches,
            DueReports reports,
            Publisher publisher,
            Clock clock) {
        this.agencies = agencies;
        this.registers = registers;
        this.batches = batches;
        this.reports = reports;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${gongshi.counts.tell}")
    synchronized void tell() {
        var today = CivilDay.of(clock.instant());
        try {
            var now = counted(today);
            now.entrySet().removeAll(told.entrySet());
            CompletableFuture.allOf(now.entrySet().stream()
                            .map(entry -> publisher.send(Topics.COMPLIANCE_REGISTERS, entry.getKey(), entry.getValue()))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            told.putAll(now);
            yearToldOn = today;
        } catch (UnavailableException | CompletionException notYet) {
            LOG.debug("counts of registers: {}", notYet.getMessage());
        }
    }

    private Map<String, ComplianceIndicator> counted(LocalDate today) {
        var counted = new TreeMap<String, ComplianceIndicator>();
        for (var agency : agencies.all()) {
            var latest = counted(agency, 1, today);
            boolean isAsTold = today.equals(yearToldOn) && told.entrySet().containsAll(latest.entrySet());
            counted.putAll(isAsTold ? latest : counted(agency, A_YEAR, today));
        }
        return counted;
    }

    private Map<String, ComplianceIndicator> counted(String agency, int back, LocalDate today) {
        var sent = batches.of(agency);
        var counted = new TreeMap<String, ComplianceIndicator>();
        for (int months = back; months >= 0; months--) {
            var month = YearMonth.from(today).minusMonths(months);
            counted(agency, month, today, sent).ifPresent(counts -> counted.put(agency + "/" + month, counts));
        }
        return counted;
    }

    /** As of the last day of the month, or of today; empty if there was no such agency that day. */
    private Optional<ComplianceIndicator> counted(String agency, YearMonth month, LocalDate today, List<Batch> sent) {
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return Optional.ofNullable(agencies.on(agency, last)).map(version -> {
            var counts = new TreeMap<>(registers.of(agency, month.atDay(1), last));
            counts.putAll(batches.of(sent, month));
            counts.putAll(reports.of(agency, month));
            return indicator(agency, version, month, counts);
        });
    }

    private static ComplianceIndicator indicator(
            String agency, AgencyVersion version, YearMonth month, Map<String, Long> counts) {
        return new ComplianceIndicator(
                new PublicAgency(agency, version.getName(), version.getRegion(), version.getSector()),
                agency,
                month.toString(),
                DecisionKind.UNKNOWN,
                counts,
                Map.of());
    }
}
