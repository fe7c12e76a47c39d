package org.gongshi.search.supervision;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.exchange.PublicAgency;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.identity.InstrumentNumber;
import org.gongshi.schemas.Topics;
import org.gongshi.search.agencies.AgencyCard;
import org.gongshi.search.compliance.CardView;
import org.gongshi.search.reports.ReportFlaw;
import org.gongshi.search.reports.ReportFlaw.Code;
import org.gongshi.search.supervision.AgencyAct.Good;
import org.gongshi.search.supervision.AgencyAct.Instrument;
import org.gongshi.search.supervision.AgencyAct.Period;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.gongshi.search.topics.ActKey;
import org.gongshi.search.topics.TopicTable;
import org.gongshi.search.topics.TopicWriter;
import org.springframework.stereotype.Component;

/**
 * What supervisors do that counts for agencies (监督行为): periods opened for backfill, audits held, instruments issued, reviews
 * confirmed missing. All of it goes onto the topic of supervision, and what is told of agencies is read back from there.
 */
@Component
final class ScopedActs {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(2);

    private final ScopedAgencies agencies;
    private final ScopedCompliance compliance;
    private final TopicTable<SupervisionAction> acts;
    private final TopicWriter writer;
    private final InstantSource clock;

    ScopedActs(
            ScopedAgencies agencies,
            ScopedCompliance compliance,
            TopicTable<SupervisionAction> actTable,
            TopicWriter writer,
            InstantSource clock) {
        this.agencies = agencies;
        this.compliance = compliance;
        this.acts = actTable;
        this.writer = writer;
        this.clock = clock;
    }

    /** An agency, and what was done about it, the latest first. */
    record Acts(AgencyCard agency, List<SupervisionAction> done) {}

    /** Empty: there is no such agency, or not for this supervisor. */
    Optional<Acts> list(Account supervisor, String creditCode) {
        return agencies.find(supervisor, creditCode)
                .map(agency -> compliance.recorded(
                        supervisor,
                        new Reading(AuditedMatter.ACTS, creditCode, ""),
                        () -> new Acts(agency, done(creditCode))));
    }

    private List<SupervisionAction> done(String creditCode) {
        return acts.all().stream()
                .filter(act -> act.getAgency().equals(creditCode))
                .sorted(Comparator.comparing(SupervisionAction::getActedAt).reversed())
                .toList();
    }

    /** What became of an act. */
    sealed interface Taken {}

    record Done(SupervisionAction action) implements Taken {}

    /** It was done before, and the first stands. */
    record Refused(ReportFlaw flaw) implements Taken {}

    synchronized Taken take(Account supervisor, AgencyCard agency, Good act) {
        var action = action(supervisor, agency, act)
                .setReason(act.note().isEmpty() ? null : act.note())
                .build();
        String key = ActKey.of(action).orElseThrow();
        if (acts.get(key) != null) {
            return new Refused(new ReportFlaw(act.field(), Code.DONE_BEFORE));
        }
        writer.confirm(Topics.SUPERVISION_ACTIONS, agency.creditCode(), action);
        acts.await(key, action::equals, SEEN_WITHIN);
        return new Done(action);
    }

    /** What an instrument asks for; empty of a case, and to who may not read what supervisors do. */
    Optional<String> asked(Account supervisor, CardView card) {
        return card.isInstrument() && !supervisor.kind().seesSample()
                ? Optional.ofNullable(acts.known(
                                ActKey.ofInstrument(card.agency(), InstrumentNumber.ofCase(card.caseNumber()))))
                        .flatMap(SupervisionAction::getReason)
                : Optional.empty();
    }

    private SupervisionAction.Builder action(Account supervisor, AgencyCard agency, Good act) {
        return switch (act) {
            case Period period ->
                action(supervisor, agency.creditCode(), period.act())
                        .setFromDay(period.from())
                        .setToDay(period.to());
            case Instrument instrument ->
                action(supervisor, agency.creditCode(), SupervisionAct.INSTRUMENT_ISSUED)
                        .setInstrument(instrument.number())
                        .setInstrumentType(instrument.type())
                        .setAnswerBy(instrument.answerBy())
                        .setWhom(
                                new PublicAgency(agency.creditCode(), agency.name(), agency.region(), agency.sector()));
        };
    }

    /**
     * Confirms that there was no legal review (确认未经法制审核): what waits for it is published, with the finding.
     *
     * @return whether a decision of the case waits for one, and nobody confirmed it before
     */
    boolean confirmNoReview(Account supervisor, CardView card) {
        if (!card.isHeld() || noReview(supervisor, card).isPresent()) {
            return false;
        }
        var action = action(supervisor, card.agency(), SupervisionAct.NO_REVIEW_CONFIRMED)
                .setCaseNumber(card.isNamedByDocument() ? null : card.caseNumber())
                .setDocumentNumber(card.isNamedByDocument() ? card.caseNumber() : null)
                .build();
        writer.confirm(Topics.SUPERVISION_ACTIONS, card.agency(), action);
        acts.await(ActKey.ofNoReview(card.agency(), card.caseNumber()), _ -> true, SEEN_WITHIN);
        return true;
    }

    /** Who confirmed that there was none, and when; empty: nobody did, or this account may not read what supervisors do. */
    Optional<SupervisionAction> noReview(Account supervisor, CardView card) {
        return supervisor.kind().seesSample()
                ? Optional.empty()
                : Optional.ofNullable(acts.known(ActKey.ofNoReview(card.agency(), card.caseNumber())));
    }

    private SupervisionAction.Builder action(Account supervisor, String creditCode, SupervisionAct act) {
        return SupervisionAction.newBuilder()
                .setAgency(creditCode)
                .setAct(act)
                .setActedAt(clock.instant())
                .setAccount(supervisor.username());
    }
}
