package org.gongshi.search.reports;

import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.ReportProgress;
import org.gongshi.exchange.SealedReport;
import org.gongshi.search.topics.SealedContent;
import org.gongshi.secrecy.DeploymentSecret;
import org.springframework.stereotype.Component;

/** Seals what a citizen wrote under the report's number, and makes numbers that nobody can guess. */
@Component
final class ReportSeal {
    private final DeploymentSecret secret;
    private final SealedContent contents;

    ReportSeal(DeploymentSecret secret, SealedContent contents) {
        this.secret = secret;
        this.contents = contents;
    }

    /**
     * Equal for the same thing sent twice, so that a second click makes no second report.
     *
     * @param attempt chance that the sender keeps for one report: a form's, or a program's idempotency key
     */
    ReportNumber number(String attempt, ReportDraft draft) {
        return ReportNumber.of(secret.subject("report", List.of(attempt, draft.toString())));
    }

    void close(ReportProgress.Builder progress, ReportNumber number, ReportContent content) {
        var sealed = SealedReport.newBuilder()
                .setText(content.text())
                .setName(content.name())
                .setContact(content.contact())
                .setOfficer(content.officer())
                .build();
        progress.setSealKey(contents.keyId()).setSealed(contents.close(number.value(), sealed));
    }

    /** Empty once it is erased, or if its key is gone. */
    Optional<ReportContent> open(ReportProgress progress) {
        return progress.getSealed()
                .flatMap(closed -> contents.open(
                        progress.getSealKey().orElse(""), progress.getNumber(), closed, SealedReport.class))
                .map(ReportSeal::content);
    }

    private static ReportContent content(SealedReport report) {
        return new ReportContent(
                report.getText(),
                report.getName().orElse(null),
                report.getContact().orElse(null),
                report.getOfficer().orElse(null));
    }
}
