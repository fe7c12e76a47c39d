package org.gongshi.search.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongshi.search.access.KeyHashes;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** For agencies. */
@Component
final class AgencyDoor implements PlanDoor {
    private final KeyHashes keys;
    private final CompanyPlans plans;

    AgencyDoor(KeyHashes keys, CompanyPlans plans) {
        this.keys = keys;
        this.plans = plans;
    }

    @Override
    public Optional<PlanReader> open(HttpServletRequest caller) {
        return keys.holder(caller.getHeader(HttpHeaders.AUTHORIZATION))
                .map(key -> company -> plans.shownTo(key, company));
    }
}
