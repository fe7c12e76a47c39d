package org.gongshi.search.supervision;

import java.util.List;
import java.util.Locale;
import org.gongshi.search.reports.AgencyCard;
import org.gongshi.search.reports.AgencyCards;
import org.gongshi.search.reports.Bureaus;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.ReportPages;
import org.gongshi.search.reports.ReportProblems;
import org.gongshi.search.supervision.ComplaintView.Choice;
import org.gongshi.search.supervision.ComplaintView.Row;
import org.gongshi.search.supervision.ScopedComplaints.Opened;
import org.gongshi.search.wording.Wording;
import org.springframework.stereotype.Component;

/** From complaints to supervisors' pages. */
@Component
final class ComplaintViews {
    private final ReportPages pages;
    private final ReportProblems problems;
    private final AgencyCards agencies;
    private final Bureaus bureaus;
    private final Wording wording;

    ComplaintViews(ReportPages pages, ReportProblems problems, AgencyCards agencies, Bureaus bureaus, Wording wording) {
        this.pages = pages;
        this.problems = problems;
        this.agencies = agencies;
        this.bureaus = bureaus;
        this.wording = wording;
    }

    List<Choice> states(String chosen, Locale locale) {
        return ComplaintRules.STATES.stream()
                .map(state -> new Choice(
                        state.name(),
                        wording.text(locale, "reportState." + state),
                        state.name().equals(chosen)))
                .toList();
    }

    Row row(OfComplaint complaint, Locale locale) {
        var progress = complaint.progress();
        return new Row(
                complaint.number(),
                ReportPages.moment(progress.getReceivedAt(), locale),
                agencies.of(complaint.agency()).map(AgencyCard::name).orElse(complaint.agency()),
                pages.about(complaint, locale),
                pages.bureau(complaint.value().getBureau()),
                wording.text(locale, "reportState." + progress.getState()));
    }

    ComplaintView view(Account supervisor, Opened opened, SentForm sent, Locale locale) {
        var complaint = opened.complaint();
        var progress = complaint.progress();
        String bureau = complaint.value().getBureau();
        return new ComplaintView(
                row(complaint, locale),
                pages.bureau(bureau),
                pages.misconduct(complaint, locale),
                progress.getDecisionId().orElse(null),
                supervisor.kind().mayAct(),
                opened.content(),
                complaint.isOpen(),
                progress.getAnswer().orElse(null),
                progress.getClosedFor()
                        .map(reason -> wording.text(locale, "closeReason." + reason))
                        .orElse(null),
                bureaus.all().stream()
                        .map(one ->
                                new Choice(one.code(), one.name(), one.code().equals(bureau)))
                        .toList(),
                ComplaintRules.REASONS.stream()
                        .map(reason -> new Choice(
                                reason.name(),
                                wording.text(locale, "closeReason." + reason),
                                sent.has("reason", reason.name())))
                        .toList(),
                sent,
                problems.byField("supervision." + sent.name(), sent.flaws(), locale));
    }
}
