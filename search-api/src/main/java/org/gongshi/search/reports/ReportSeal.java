package org.gongshi.search.reports;

import java.nio.ByteBuffer;
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

    ReportSeal(ReportSettings settings, SealedContent contents) {
        this.secret = DeploymentSecret.read(settings.secrets());
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
        progress.setSealKey(secret.seal().keyId())
                .setSealed(ByteBuffer.wrap(secret.seal().close(number.value(), contents.bytes(sealed))));
    }

    /** Empty once it is erased, or if its key is gone. */
    Optional<ReportContent> open(ReportProgress progress) {
        return progress.getSealed()
                .flatMap(closed ->
                        secret.seal().open(progress.getSealKey().orElse(""), progress.getNumber(), bytes(closed)))
                .flatMap(bytes -> contents.read(bytes) instanceof SealedReport report
                        ? Optional.of(content(report))
                        : Optional.empty());
    }

    private static ReportContent content(SealedReport report) {
        return new ReportContent(
                report.getText(),
                report.getName().orElse(null),
                report.getContact().orElse(null),
                report.getOfficer().orElse(null));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
