package org.gongshi.search.reports;

import java.time.InstantSource;
import org.gongshi.exchange.ErrorReportAnswered;
import org.gongshi.search.reports.Report.OfError;
import org.gongshi.search.topics.TopicTable;
import org.gongshi.search.topics.TopicUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Enters what agencies answered, and lets time do its work. Both read the whole state and change what isn't yet as it should
 * be, so nothing is remembered and several instances do no harm.
 */
@Component
final class ReportUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(ReportUpkeep.class);

    private final Reports reports;
    private final TopicTable<ErrorReportAnswered> answers;
    private final ReportSettings settings;
    private final InstantSource clock;

    ReportUpkeep(
            Reports reports, TopicTable<ErrorReportAnswered> answers, ReportSettings settings, InstantSource clock) {
        this.reports = reports;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${gongshi.reports.answers}")
    void enterAnswers() {
        if (!answers.isReadIn()) {
            return;
        }
        try {
            answers.all().forEach(this::enter);
        } catch (TopicUnavailableException later) {
            LOG.warn("answers not entered, trying again: {}", later.getMessage());
        }
    }

    /** An answer of another agency than the report's is none. */
    private void enter(ErrorReportAnswered answer) {
        ReportNumber.parse(answer.getNumber())
                .flatMap(number -> reports.find(ReportKind.ERROR_REPORT, number))
                .filter(report -> report.isOpen() && report.agency().equals(answer.getAgency()))
                .ifPresent(report -> reports.step(report, now -> ReportRules.answer((OfError) now, answer)));
    }

    @Scheduled(initialDelayString = "${gongshi.reports.upkeep}", fixedDelayString = "${gongshi.reports.upkeep}")
    void age() {
        if (!answers.isReadIn()) {
            return;
        }
        try {
            reports.all()
                    .forEach(report -> reports.step(
                            report,
                            now -> ReportRules.age(now, clock.instant(), settings.openFor(), settings.keepFor())));
        } catch (TopicUnavailableException later) {
            LOG.warn("reports not aged, trying again: {}", later.getMessage());
        }
    }
}
