package org.gongshi.ingest.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.views.View;
import org.gongshi.statute.ReportingPeriod;
import org.springframework.stereotype.Component;

/** Periods that supervisors opened for backfill, half-years whose audit they held, instruments they issued (补报期、半年审核、监督文书). */
@Component
public class SupervisionActs {
    private final View<SupervisionAction> acts;

    SupervisionActs(View<SupervisionAction> actsOfPeriods) {
        this.acts = actsOfPeriods;
    }

    /** Whether the agency may send in late (补报) what it decided that day. */
    public boolean isOpenFor(String agency, LocalDate day) {
        return acts.under(agency + "/" + SupervisionAct.BACKFILL_OPENED + "/").stream()
                .anyMatch(opened -> isWithin(opened, day));
    }

    private static boolean isWithin(SupervisionAction opened, LocalDate day) {
        return !opened.getFromDay().orElseThrow().isAfter(day)
                && !opened.getToDay().orElseThrow().isBefore(day);
    }

    /** The day on which the audit of a half-year was first recorded; empty if none was. */
    public Optional<LocalDate> auditedOn(String agency, ReportingPeriod half) {
        return acts
                .under(agency + "/" + SupervisionAct.AUDIT_HELD + "/" + half.firstDay() + "/" + half.lastDay())
                .stream()
                .findFirst()
                .map(held -> CivilDay.of(held.getActedAt()));
    }

    /** Whether an instrument of that number, as it is compared, was issued to the agency. */
    public boolean isIssued(String agency, String instrument) {
        return acts.get(agency + "/" + SupervisionAct.INSTRUMENT_ISSUED + "/" + instrument) != null;
    }

    /** What was issued to the agency, the latest first. */
    List<SupervisionAction> issued(String agency) {
        return acts.under(agency + "/" + SupervisionAct.INSTRUMENT_ISSUED + "/").stream()
                .sorted(Comparator.comparing(SupervisionAction::getActedAt).reversed())
                .toList();
    }
}
