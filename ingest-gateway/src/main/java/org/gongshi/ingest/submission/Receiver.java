package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshi.exchange.AgencyVersion;
import org.gongshi.exchange.Context;
import org.gongshi.exchange.EventHeader;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.publishing.Outgoing;
import org.gongshi.ingest.submission.Reading.Sound;
import org.gongshi.ingest.submission.Reading.Unsound;
import org.gongshi.ingest.submission.Reception.Admitted;
import org.gongshi.ingest.submission.Reception.Looked;
import org.gongshi.ingest.submission.Reception.Turned;
import org.gongshi.ingest.submission.Verdict.Accepted;
import org.gongshi.ingest.submission.Verdict.Rejected;
import org.gongshi.statute.Deadline;
import org.gongshi.statute.StatuteBook;

/** Takes one arrival of a submission from what its body says to the event that goes out. Sends nothing. */
record Receiver(Reception reception, StatuteBook statutes, Sealing sealing, Speaker speaker, Delivery delivery) {

    LocalDate today() {
        return CivilDay.of(delivery.receivedAt());
    }

    Verdict receive(Reading<? extends Submission> reading) {
        return switch (reading) {
            case Unsound<? extends Submission>(List<Finding> findings) -> new Rejected(findings);
            case Sound<? extends Submission>(Submission submission, List<Finding> warnings) ->
                switch (reception.enter(submission.agency(), speaker, delivery)) {
                    case Turned(List<Finding> findings) -> new Rejected(findings);
                    case Admitted(AgencyVersion agency) -> accepted(submission, warnings, agency);
                };
        };
    }

    private Accepted accepted(Submission submission, List<Finding> warnings, AgencyVersion agency) {
        Looked looked = reception.look(submission, agency);
        Context context = looked.context();
        Deadline deadline = submission.deadline(statutes, agency);
        List<Finding> all = new ArrayList<>(warnings);
        all.addAll(submission.onReceipt(new Receiving(agency, context, deadline, today())));
        all.addAll(looked.findings());
        String target = sealing.target(submission);
        String salt = sealing.secret().salt(target, submission.rank());
        EventHeader header = reception.header(submission, target, salt, context, speaker, delivery);
        return new Accepted(
                new Outgoing(
                        header,
                        submission.event(header, sealing),
                        sealing.statement(header, submission.toSupervisors())),
                submission.submissionType(),
                submission.decisionId(sealing.secret()),
                salt,
                deadline,
                List.copyOf(all));
    }
}
