package org.gongshi.search.reports;

import java.util.List;
import org.gongshi.search.reports.Report.OfComplaint;
import org.gongshi.search.reports.Report.OfError;
import org.gongshi.search.reports.ReportBody.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports as the interface promises them. */
@Component
public final class ReportBodies {
    private final AgencyCards agencies;
    private final Bureaus bureaus;

    ReportBodies(AgencyCards agencies, Bureaus bureaus) {
        this.agencies = agencies;
        this.bureaus = bureaus;
    }

    public ReportBody of(Report report) {
        var progress = report.progress();
        return new ReportBody(
                report.number(),
                progress.getState().name(),
                progress.getReceivedAt(),
                progress.getChangedAt(),
                progress.getClosedAt().orElse(null),
                agency(report.agency()),
                report instanceof OfComplaint(var complaint) ? bureau(complaint.getBureau()) : null,
                progress.getDecisionId().orElse(null),
                report.about(),
                report instanceof OfComplaint(var complaint)
                        ? complaint.getMisconduct().stream().map(Enum::name).toList()
                        : List.of(),
                report instanceof OfError(var error)
                        ? error.getOutcome().map(Enum::name).orElse(null)
                        : null,
                report instanceof OfError(var error) ? error.getRevision().orElse(null) : null,
                progress.getAnswer().orElse(null),
                progress.getClosedFor().map(Enum::name).orElse(null),
                progress.getSatisfaction().map(Enum::name).orElse(null),
                "/api/v1/" + report.kind().path() + "/" + report.number());
    }

    private Office agency(String code) {
        return new Office(code, agencies.of(code).map(AgencyCard::name).orElse(code));
    }

    private @Nullable Office bureau(String code) {
        return new Office(code, bureaus.of(code).map(Bureau::name).orElse(code));
    }
}
