package org.gongshi.ingest.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.views.View;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What supervisors ask of an agency in writing (监督文书), and whether it was answered. */
@Component
public class Instruments {
    private final SupervisionActs acts;
    private final View<Receipt> receipts;
    private final DeploymentSecret secret;

    Instruments(SupervisionActs acts, View<Receipt> receipts, DeploymentSecret secret) {
        this.acts = acts;
        this.receipts = receipts;
        this.secret = secret;
    }

    /**
     * @param instrument its number as people write it; replies may write it otherwise
     * @param answeredOn day of the first answer; null: none is there yet
     * @param asks what is to be done
     */
    public record Instrument(
            String instrument,
            InstrumentType type,
            LocalDate issuedOn,
            LocalDate answerBy,
            @Nullable LocalDate answeredOn,
            String asks) {}

    /** The latest first. */
    public List<Instrument> of(String agency) {
        var issued = acts.issued(agency);
        var answered = issued.isEmpty() ? Map.<String, LocalDate>of() : answered(agency);
        return issued.stream().map(each -> instrument(each, answered)).toList();
    }

    /** Waiting for an answer. */
    public long open(String agency) {
        return of(agency).stream().filter(each -> each.answeredOn() == null).count();
    }

    private Instrument instrument(SupervisionAction issued, Map<String, LocalDate> answered) {
        String number = issued.getInstrument().orElseThrow();
        return new Instrument(
                DocumentNumber.written(number),
                issued.getInstrumentType().orElse(InstrumentType.UNKNOWN),
                CivilDay.of(issued.getActedAt()),
                issued.getAnswerBy().orElseThrow(),
                answered.get(secret.decisionId(issued.getAgency(), number, "reply")),
                issued.getReason().orElse(""));
    }

    /** Days of the first answers, by the target of their receipts. */
    private Map<String, LocalDate> answered(String agency) {
        var answered = new HashMap<String, LocalDate>();
        receipts.forEachUnder(agency + "/", receipt -> {
            if (receipt.getType() == SubmissionType.REPLY) {
                answered.merge(
                        receipt.getDecisionId(),
                        CivilDay.of(receipt.getReceivedAt()),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        return answered;
    }
}
