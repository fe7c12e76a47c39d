package org.gongshi.ingest.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.gongshi.exchange.SupervisionAct;
import org.gongshi.exchange.SupervisionAction;
import org.gongshi.ingest.days.CivilDay;
import org.gongshi.ingest.views.View;
import org.gongshi.statute.ReportingPeriod;
import org.springframework.stereotype.Component;

/** Periods that supervisors opened for backfill, and half-years whose audit they held (补报期、半年审核). */
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
}
