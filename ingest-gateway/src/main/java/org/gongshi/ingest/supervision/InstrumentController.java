package org.gongshi.ingest.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshi.exchange.InstrumentType;
import org.gongshi.exchange.Receipt;
import org.gongshi.exchange.SubmissionType;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.DocumentNumber;
import org.gongshi.ingest.access.Caller;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.days.Days;
import org.gongshi.ingest.problems.Problem;
import org.gongshi.ingest.registers.Agencies;
import org.gongshi.ingest.views.View;
import org.gongshi.secrecy.DeploymentSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors ask of an agency in writing (监督文书), for the agency that has to answer. */
@RestController
class InstrumentController {
    private final SupervisionActs acts;
    private final View<Receipt> receipts;
    private final Agencies agencies;
    private final DeploymentSecret secret;
    private final Days days;

    InstrumentController(
            SupervisionActs acts, View<Receipt> receipts, Agencies agencies, DeploymentSecret secret, Days days) {
        this.acts = acts;
        this.receipts = receipts;
        this.agencies = agencies;
        this.secret = secret;
        this.days = days;
    }

    record Instruments(String agency, List<Instrument> items) {}

    /**
     * @param instrument its number as people write it; replies may write it otherwise
     * @param answeredOn day of the first answer; null: none is there yet
     * @param asks what is to be done
     */
    record Instrument(
            String instrument,
            InstrumentType type,
            LocalDate issuedOn,
            LocalDate answerBy,
            @Nullable LocalDate answeredOn,
            String asks) {}

    /** The latest first. */
    @GetMapping("/v1/instruments")
    ResponseEntity<?> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String agency,
            Locale locale) {
        String code = agency == null && caller instanceof Caller.AgencyKey key ? key.agency() : agency;
        if (code == null) {
            return Problem.answer(ErrorCode.PARAMETER, locale, "agency", "");
        }
        if (caller instanceof Caller.AgencyKey key && !agencies.speaksFor(key.agency(), code, days.today())) {
            return Problem.answer(ErrorCode.NOT_YOUR_AGENCY, locale, code);
        }
        var answered = answered(code);
        return ResponseEntity.ok(new Instruments(
                code,
                acts.issued(code).stream()
                        .map(issued -> instrument(issued, answered))
                        .toList()));
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
