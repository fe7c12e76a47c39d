package org.gongshi.search.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gongshi.exchange.AuditedMatter;
import org.gongshi.identity.CreditCode;
import org.gongshi.search.reports.AgencyCards;
import org.gongshi.search.sharing.CompanyPlans;
import org.gongshi.search.sharing.PlanDoor;
import org.gongshi.search.sharing.PlanView;
import org.gongshi.search.supervision.ScopedCompliance.Reading;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** For supervisors: plans of agencies within the scope. */
@Component
final class SupervisorDoor implements PlanDoor {
    private final ScopedCompliance compliance;
    private final CompanyPlans plans;
    private final AgencyCards agencies;

    SupervisorDoor(ScopedCompliance compliance, CompanyPlans plans, AgencyCards agencies) {
        this.compliance = compliance;
        this.plans = plans;
        this.agencies = agencies;
    }

    @Override
    public Optional<PlanReader> open(HttpServletRequest caller) {
        return caller.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof Account supervisor
                ? Optional.of(company -> plans(supervisor, company))
                : Optional.empty();
    }

    private List<PlanView> plans(Account supervisor, CreditCode company) {
        return compliance.recorded(
                supervisor,
                new Reading(AuditedMatter.PLANS, "", "subject=" + company),
                () -> plans.within(agency -> isWithin(supervisor, agency), company));
    }

    private boolean isWithin(Account supervisor, String creditCode) {
        return agencies.of(creditCode)
                .filter(agency -> supervisor.scope().includes(agency.region(), agency.sector(), creditCode))
                .isPresent();
    }
}
