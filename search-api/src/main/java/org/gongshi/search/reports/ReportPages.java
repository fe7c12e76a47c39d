package org.gongshi.search.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongshi.exchange.ReportState;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.Report.OfError;
import org.gongshi.search.reports.ReportPage.Step;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** From a report to its page. */
@Component
public final class ReportPages {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final AgencyCards agencies;
    private final Bureaus bureaus;
    private final Wording wording;

    ReportPages(AgencyCards agencies, Bureaus bureaus, Wording wording) {
        this.agencies = agencies;
        this.bureaus = bureaus;
        this.wording = wording;
    }

    ReportPage page(Report report, Locale locale) {
        var progress = report.progress();
        var card = agencies.of(report.agency());
        String agency = card.map(AgencyCard::name).orElse(report.agency());
        return new ReportPage(
                report.kind().path(),
                report.number(),
                wording.text(locale, "reportState." + progress.getState()),
                report.isOpen(),
                agency,
                card.map(AgencyCard::complaintLine).orElse(null),
                report instanceof OfComplaint(var complaint) ? bureau(complaint.getBureau()) : agency,
                about(report, locale),
                misconduct(report, locale),
                progress.getDecisionId().map(id -> "/decisions/" + id).orElse(null),
                steps(report, locale),
                report instanceof OfError(var error)
                        ? error.getOutcome()
                                .map(outcome -> wording.text(locale, "errorOutcome." + outcome))
                                .orElse(null)
                        : null,
                report instanceof OfError(var error)
                        ? error.getRevision().map(String::valueOf).orElse(null)
                        : null,
                progress.getAnswer().orElse(null),
                progress.getClosedFor()
                        .map(reason -> wording.text(locale, "closeReason." + reason))
                        .orElse(null),
                progress.getState() == ReportState.ANSWERED
                        && progress.getAnswer().isEmpty(),
                progress.getSatisfaction()
                        .map(grade -> wording.text(locale, "satisfaction." + grade))
                        .orElse(null));
    }

    /** In the reader's words. */
    public String about(Report report, Locale locale) {
        return wording.text(locale, ReportForms.aboutPrefix(report.kind()) + report.about());
    }

    /** What the complainant called it; empty if nothing. */
    public String misconduct(Report report, Locale locale) {
        return report instanceof OfComplaint(var complaint)
                ? complaint.getMisconduct().stream()
                        .map(word -> wording.text(locale, "misconduct." + word))
                        .collect(Collectors.joining(wording.text(locale, "report.comma")))
                : "";
    }

    /** The name of a bureau; its code if the list has it no more. */
    public String bureau(String code) {
        return bureaus.of(code).map(Bureau::name).orElse(code);
    }

    public static String moment(Instant moment, Locale locale) {
        boolean isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (isEnglish ? ENGLISH : CHINESE).format(moment.atZone(SHANGHAI));
    }

    private List<Step> steps(Report report, Locale locale) {
        var progress = report.progress();
        var steps = new ArrayList<Step>();
        steps.add(new Step(wording.text(locale, "report.received"), moment(progress.getReceivedAt(), locale)));
        switch (progress.getState()) {
            case RECEIVED -> steps.add(new Step(wording.text(locale, "report.waiting"), null));
            case IN_PROGRESS ->
                steps.add(new Step(wording.text(locale, "report.assigned"), moment(progress.getChangedAt(), locale)));
            case ANSWERED, CLOSED, UNKNOWN ->
                steps.add(new Step(
                        wording.text(locale, "reportState." + progress.getState()),
                        moment(progress.getClosedAt().orElse(progress.getChangedAt()), locale)));
        }
        return steps;
    }
}
