package org.gongshi.ingest.submission;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.ComplianceIndicator;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.deployment.DeploymentSettings;
import org.gongshi.ingest.problems.UnavailableException;
import org.gongshi.ingest.publishing.Publisher;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.views.View;
import org.gongshi.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what agencies send one by one, for those who supervise them: in memory, told from time to time and when the gateway stops,
 * never once per call. Each gateway tells its own under its own name and goes on from there when it begins again, so sums over the
 * topic hold for all of them. A kill loses what was not told yet, {@code gongshi.counts.tell} at most: a count too few, no submission.
 */
@Component
class SingleCounts {
    private static final Logger LOG = LoggerFactory.getLogger(SingleCounts.class);

    private final View<ComplianceIndicator> before;
    private final Agencies agencies;
    private final Publisher publisher;
    private final String gateway;
    private final Clock clock;
    private final Map<String, SentSingly> counted = new ConcurrentHashMap<>();
    private Map<String, SentSingly> told = Map.of();

    SingleCounts(
            View<ComplianceIndicator> toldCounts,
            Agencies agencies,
            Publisher publisher,
            DeploymentSettings deployment,
            Clock clock) {
        this.before = toldCounts;
        this.agencies = agencies;
        this.publisher = publisher;
        this.gateway = deployment.instance();
        this.clock = clock;
    }

    /** @param agency of the key that it came with */
    void accepted(String agency) {
        count(agency, SentSingly::accepted);
    }

    /** @param agency of the key that it came with: content may name whomever it likes */
    void refused(String agency, List<Finding> findings) {
        count(agency, sent -> sent.refused(findings));
    }

    /** The views were there when the key was looked up; where they went since, the answer matters more than the count. */
    private void count(String agency, UnaryOperator<SentSingly> how) {
        try {
            var today = CivilDay.of(clock.instant());
            var version = agencies.on(agency, today);
            if (version != null) {
                counted.compute(
                        key(agency, YearMonth.from(today).toString()),
                        (_, sent) -> how.apply(sent == null ? begun(agency, version, today) : sent.as(version)));
            }
        } catch (UnavailableException gone) {
            LOG.debug("not counted: {}", gone.getMessage());
        }
    }

    private SentSingly begun(String agency, AgencyVersion version, LocalDate today) {
        var month = YearMonth.from(today);
        return SentSingly.since(agency, version, month, before.get(key(agency, month.toString())));
    }

    @Scheduled(fixedDelayString = "${gongshi.counts.tell}")
    @PreDestroy
    synchronized void tell() {
        var now = Map.copyOf(counted);
        var news = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(told.get(entry.getKey())))
                .map(entry -> entry.getValue().indicator())
                .toList();
        try {
            publisher.confirm(
                    Topics.COMPLIANCE_REGISTERS, each -> key(each.getAgency().getCreditCode(), each.getMonth()), news);
            told = now;
            forget(YearMonth.from(CivilDay.of(clock.instant())).minusMonths(1));
        } catch (UnavailableException notYet) {
            LOG.debug("counts of submissions: {}", notYet.getMessage());
        }
    }

    /** What is told of a month that is long over. */
    private void forget(YearMonth first) {
        counted.values().removeIf(sent -> sent.month().isBefore(first));
    }

    private String key(String agency, String month) {
        return agency + "/" + month + "/" + gateway;
    }
}
